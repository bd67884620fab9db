### l10n: every unit of signal.md. Written by `l10n extract`, not by hand.

## Signal

h-signal = Signal
    .kind = h1
    .language = en

signal-read-it = Read it.
    .kind = paragraph
    .language = en
