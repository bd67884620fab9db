bad-open = **Important** words
ok-escaped = A star
ok-both = **Important** words
