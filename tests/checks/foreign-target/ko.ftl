bad-literal = [안내](https://evil.example/)를 보세요.
bad-bare = evil.com에서 보세요.
bad-hidden = [그것](&#104;ttps&colon;//evil.example)을 보세요.
ok-host = signal.org의 [안내]({ $guide })를 보세요.
ok-literal = [안내]({ $guide }), 곧 https://signal.org/guide 를 보세요.
ok-mapped = [위키백과]({ $wiki }), https://ko.wikipedia.org/wiki/시그널 을 보세요.
ok-mail = a.org나 team@a.org로 쓰세요.
ok-prose = 끝.그리고 v1.2, 예: 가.나.
