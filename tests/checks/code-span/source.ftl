bad-translated = Run `apt install x`.
bad-new = Run it.
ok-order = Run `a` or ``b ` c``.
