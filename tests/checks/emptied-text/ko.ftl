bad-dot = …
bad-blank = {"\u00AD"}
bad-label = 먼저 [ ]({ $guide })를 보세요.
ok-sign = ×
ok-word = 키를 나누지 마세요
ok-picture = ✅
