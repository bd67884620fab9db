bad-apart = Café
ok-together = Café
