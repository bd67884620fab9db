bad-override = A file
bad-open = A file
ok-isolate = Signal is free.
ok-mark = Signal (free)!
