bad-link = Open it.
bad-text = Open it.
ok-prose = Learn JavaScript: it is fun. Metadata: none
