bad-short = Signal encrypts every message end to end, so that nobody but you and the people you write to can read it.
ok-korean = Signal encrypts every message end to end, so that nobody but you and the people you write to can read it.
ok-label = Home
