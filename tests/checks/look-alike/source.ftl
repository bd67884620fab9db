bad-name = Signal is free.
bad-host = It is free.
ok-russian = The port of Signal.
