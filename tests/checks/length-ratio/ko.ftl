bad-short = 암호화.
ok-korean = Signal은 모든 메시지를 종단간 암호화하므로, 당신과 대화 상대 외에는 아무도 읽을 수 없습니다.
ok-label = 홈페이지로 가기
