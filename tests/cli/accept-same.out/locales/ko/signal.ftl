### signal.md

## Signal

# en: Signal
h-signal = Signal

# en: Read it.
# signal-read-it =
