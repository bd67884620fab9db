bad-open = Press <kbd>Ctrl</kbd>.
bad-new = Press it.
ok-words = <abbr title="World Wide Web">WWW</abbr> is 3 < 4
ok-break = One<br>two
bad-comment = One <!-- two
bad-colon = One two.
ok-address = See <https://a.example>.
