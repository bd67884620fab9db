bad-value = Up to 1,000 people
bad-lost = In 2023 it was so.
bad-small = It has 3 parts.
ok-locale = 1,000 people, 2.5 million and 25 %
ok-word = It has two parts since May 2023.
ok-unit = 10GB and 2FA
