h-title =
    .kind = h1
    .language = en
