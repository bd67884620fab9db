### index.md

# en: Private chat
# fm-title =

## Private chat

# en: Private chat
# h-private-chat =

# en: Our chat keeps your messages between you and the people you write to. Read [how it works]({ $how-it-works }) before you begin.
# $how-it-works = how.md "The long story"
# private-chat-our-chat-keeps =

# en: The long story
# title-the-long-story =

# en: Before you begin
# tip-title-before-you-begin =

# en: Turn on the screen lock of your telephone.
# private-chat-turn-on-the =

# en: Homepage
# label-homepage =
