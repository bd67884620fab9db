bad-garden = 정원
  ok-close-the-gate = 문을 닫으세요.
ok-formula = 어느 프로그램의 줄이
    some-name = 값
    이라고 합니다.
