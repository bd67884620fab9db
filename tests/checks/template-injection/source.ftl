bad-macro = Hello
bad-snippet = Hello
# $site = {{ site }}
ok-variable = Hello { $site }
ok-prose = 8 < 9, 100 % and [x]
