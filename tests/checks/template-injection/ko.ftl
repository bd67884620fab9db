bad-macro = 안녕 {"{{ x }}"}
bad-snippet = 안녕 --8<-- x
ok-variable = { $site } 안녕
ok-prose = 8 < 9, 100 %, [x]
