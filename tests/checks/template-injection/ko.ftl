bad-macro = 안녕 {"{{ x }}"}
bad-snippet = 안녕 --8<-- x
ok-variable = { $site } 안녕
ok-prose = 8 < 9, 100 %, [x]
ok-words-of-a-formula = 값은 { $f }, $\text{"{"}값{"}"} \over \text {"{"}날 수{"}"}$
bad-command-in-a-formula = 값은 $\text{"{"}\href{"}"}$
