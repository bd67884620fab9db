# $groups = https://a.org/groups/
bad-misspelt = It has [groups]({ $groups }).
bad-none = It is free.
