bad-space = Signal
bad-joiner = Signal
ok-persian = I want
ok-emoji = Woman
