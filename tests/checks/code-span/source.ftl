bad-translated = Run `apt install x`.
bad-new = Run it.
ok-order = Run `a` or ``b ` c``.
bad-near = Run `a`, `x.js` or `b,  c`.
