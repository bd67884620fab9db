bad-wallet = Donate
bad-mail = Write to team@a.org.
bad-changed = Fingerprint: 6E75 9B4F 3C60 2D1A 5E77 8A3B 2F41 9C0D 7E68 1A2B
ok-same = Send it to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq today.
ok-words = Internationalization of GrapheneOS and IPv6
