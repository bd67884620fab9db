bad-translated = `apt 설치 x`를 실행하세요.
bad-new = `그것`을 실행하세요.
ok-order = ``b ` c``나 `a`를 실행하세요.
bad-near = `b, c`와 `a`를 실행하세요.
