bad-name = [안내][안내]를 보세요.
bad-collapsed = [안내][]를 보세요.
ok-collapsed = [안내][guide]를 보세요.
ok-case = [안내][guide]를 보세요.
ok-link-behind = 넓은 의미입니다.[^1] [안내]({ $guide })를 보세요.
