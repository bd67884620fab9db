bad-list = One, two
bad-heading = One
bad-paragraph = One
# kind: cell
bad-cell = One
# kind: h2
ok-heading = 1. One
ok-year = It was 2023. Then
ok-wrapped = One two
