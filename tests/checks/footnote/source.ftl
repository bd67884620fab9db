bad-lost = A fact.[^1]
bad-new = A fact.
ok-moved = A fact[^1] and more[^2].
bad-escaped = A fact.[^1]
ok-before-colon = A note[^1] for everybody.
