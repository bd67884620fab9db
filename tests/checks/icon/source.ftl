bad-name = :material-alert: Careful at 10:30:45
ok-same = Home :octicons-home-16:
