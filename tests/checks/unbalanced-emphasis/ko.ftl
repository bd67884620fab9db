bad-open = **중요한 낱말
ok-escaped = 별 \*
ok-both = **중요한** 낱말
