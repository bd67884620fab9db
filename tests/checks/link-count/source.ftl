# $a = a.md
bad-more = See [this]({ $a }).
bad-fewer = See [this][a] and [that][a].
ok-code = Write `[x](y)`.
