bad-dot = Never share your key

bad-blank = Yes

# $guide = guide.md
bad-label = See the [guide]({ $guide }) first.

ok-sign = No

ok-word = Never share your key

ok-picture = Done and checked
