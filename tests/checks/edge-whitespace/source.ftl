bad-both = Home
bad-end = Home
ok-none = Home
bad-label = [Home]
