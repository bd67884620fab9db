bad-wallet = 1BoatSLRHtKNngkdXEeobR76b53LETtpyT
bad-mail = 팀에 쓰세요.
bad-changed = 지문: 6E75 9B4F 3C60 2D1A 5E77 8A3B 2F41 9C0D 7E68 1A2C
ok-same = 오늘 bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq로 보내세요.
ok-words = GrapheneOS의 Internationalization, IPv6
