# $a = a.md
bad-twice = See [this]({ $a }).
# $a = a.md
ok-twice = See [this]({ $a }) or [that]({ $a }).
