ok-none = 홈
