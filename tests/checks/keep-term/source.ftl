# term: Signal Desktop
bad-name = Signal Desktop is free.
ok-name = Signal Desktop is free.
ok-part = The signal is weak.
