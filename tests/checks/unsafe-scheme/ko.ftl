bad-link = [열기](java&Tab;script:x)
bad-text = javascript:alert(1) 열기
ok-prose = JavaScript: 재미있습니다. 메타data: 없음
