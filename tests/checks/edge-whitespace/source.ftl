bad-both = Home
bad-end = Home
ok-none = Home
