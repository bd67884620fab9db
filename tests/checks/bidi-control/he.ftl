bad-override = קובץ {"\u202E"}gpj.exe
bad-open = קובץ {"\u2068"}exe
ok-isolate = {"\u2068"}Signal{"\u2069"} הוא חינם.
ok-mark = Signal{"\u200F"} (חינם)!
