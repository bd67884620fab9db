bad-garden = Garden
ok-close-the-gate = Close the gate.
ok-formula = A line of a program says this.
