bad-back = Signal is  free.
ok-copied = Signal is free.
ok-translated = Signal은 무료입니다.
