bad-open = Press <kbd>Ctrl</kbd>.
bad-new = Press it.
ok-words = <abbr title="World Wide Web">WWW</abbr> is 3 < 4
ok-break = One<br>two
bad-comment = One <!-- two

ok-own-link = Read <a href="https://a.test/en/x">this</a>

bad-other-link = Read <a href="https://a.test/en/x">this</a>
