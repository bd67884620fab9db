### signal.md

## Signal

h-signal = Signal

signal-read-it = Read it.
