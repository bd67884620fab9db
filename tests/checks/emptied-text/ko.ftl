bad-dot = …
bad-blank = {"\u00AD"}
ok-sign = ×
ok-word = 키를 나누지 마세요
ok-picture = ✅
