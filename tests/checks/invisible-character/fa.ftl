bad-space = Sig{"\u200B"}nal
bad-joiner = Sig‌nal
ok-persian = می‌خواهم
ok-emoji = 👩‍💻 زن
