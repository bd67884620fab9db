bad-more = [이것]({ $a })과 [저것]({ $a })
bad-fewer = [이것][a]과 저것을 보세요.
ok-code = `[x](y)`라고 쓰세요.
