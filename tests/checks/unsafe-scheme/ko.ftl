bad-link = [열기](java&Tab;script:x)
bad-text = javascript:alert(1) 열기
ok-prose = JavaScript: 재미있습니다. 메타data: 없음
bad-other-code = javascript:void(0) 대신 javascript:evil()
ok-same-code = 주소 javascript:void(0)을 쓰지 마세요.
