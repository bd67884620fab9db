# $groups = https://a.org/groups/
ok-there = It has [groups]({ $groups }).
# $groups = https://a.org/groups/
bad-link = It has [groups]({ $groups }).
# $macro = {{ version }}
bad-macro = Version { $macro }
