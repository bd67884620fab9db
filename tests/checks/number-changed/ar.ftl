bad-value = حتى 100 شخص
bad-lost = كان كذلك.
bad-small = له 5 أجزاء.
ok-locale = ‏25٪ و٢٫٥ مليون و١٬٠٠٠ شخص
ok-word = له 2 جزءان منذ 5/2023.
ok-unit = 10 غيغابايت ومصادقة
