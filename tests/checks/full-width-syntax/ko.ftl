bad-wide = ［이것］（{ $a }）을 보세요.
bad-apart = [이것] ({ $a })을 보세요.
bad-stars = ＊＊중요한＊＊ 낱말
bad-tag = ＜kbd＞Ctrl＜/kbd＞을 누르세요.
ok-aside = [여기]（아니면 저기）를 보세요.
ok-brackets = [이것]({ $a })을 보세요（정말로）.
