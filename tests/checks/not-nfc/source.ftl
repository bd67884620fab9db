bad-apart = Coffee
ok-together = Coffee
