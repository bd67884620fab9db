h-old = 낡음

h-signal = 시그널
