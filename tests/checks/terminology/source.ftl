# term: password = Passwort | Kennwort
bad-other = Choose a password.
ok-first = Choose a Password.
ok-inflected = Passwords are old.
