bad-other = Wähle ein Losungswort.
ok-first = Wähle ein Kennwort.
ok-inflected = Passwörter sind alt.
