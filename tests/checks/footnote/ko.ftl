bad-lost = 사실.
bad-new = 사실.[^9]
ok-moved = 더[^2] 많은 사실[^1].
bad-escaped = 사실.\[^1]
ok-before-colon = 모두[^1]: 보세요.
