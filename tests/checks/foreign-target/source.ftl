# $guide = https://signal.org/guide/
bad-literal = See the [guide]({ $guide }).
bad-bare = See it.
bad-hidden = See it.
# $guide = https://signal.org/guide/
ok-host = See the [guide]({ $guide }).
# $guide = https://signal.org/guide/
ok-literal = See the [guide]({ $guide }).
# $wiki = https://en.wikipedia.org/wiki/Signal
ok-mapped = See [Wikipedia]({ $wiki }).
ok-mail = Write to team@a.org or a.org.
ok-prose = Use v1.2, e.g. a.b, etc. Now.
ok-dots-in-code = Write `[label]( … )` and `code` so.
ok-behind-a-link = The word [`Tool`][a.tool] is for everybody.
ok-before-code = [`Max`][a.b]: comes of `Run.one` or `Run.two`.
# term: Booking.test
ok-kept-name = See there.
bad-kept-name = See there.
