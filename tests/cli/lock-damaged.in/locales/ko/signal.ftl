h-signal = 시그널
