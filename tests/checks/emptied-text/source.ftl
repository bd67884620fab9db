bad-dot = Never share your key

bad-blank = Yes

ok-sign = No

ok-word = Never share your key

ok-picture = Done and checked
