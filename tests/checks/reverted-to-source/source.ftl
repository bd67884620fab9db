# was translated
bad-back = Signal is free.
ok-copied = Signal is free.
# was translated
ok-translated = Signal is free.
