bad-name = 시그널 데스크톱은 무료입니다.
ok-name = Signal Desktop은 무료입니다.
ok-part = 신호가 약합니다.
