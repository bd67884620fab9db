bad-link = Open it.
bad-text = Open it.
ok-prose = Learn JavaScript: it is fun. Metadata: none
bad-other-code = Not javascript:void(0), please.
ok-same-code = Do not write javascript:void(0).
