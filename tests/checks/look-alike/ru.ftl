bad-name = Ѕignal бесплатен.
bad-host = Бесплатен: sіgnal.org
ok-russian = Порт Signal, сор и рот.
