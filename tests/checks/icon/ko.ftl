bad-name = :material-경고: 10:30:45에 조심하세요
ok-same = :octicons-home-16: 홈
