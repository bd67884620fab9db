bad-row = Never share your key

bad-hole = Never share your key

bad-lines = Never share your key

ok-text = Never share your key
