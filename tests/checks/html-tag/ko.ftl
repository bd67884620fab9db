bad-open = <kbd>Ctrl<kbd>을 누르세요.
bad-new = <b>그것</b>을 누르세요.
ok-words = <abbr title="월드 와이드 웹">WWW</abbr>은 3 < 4
ok-break = 하나<br>둘
bad-comment = 하나 <!-- 셋 -->
bad-colon = 가 <x:y onclick="z">나</x:y>.
ok-address = <https://a.example>.
