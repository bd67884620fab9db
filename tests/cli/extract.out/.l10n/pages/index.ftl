### l10n: every unit of index.md. Written by `l10n extract`, not by hand.

fm-title = Private chat
    .kind = front-matter
    .language = en

## Private chat

h-private-chat = Private chat
    .kind = h1
    .language = en

private-chat-our-chat-keeps = Our chat keeps your messages between you and the people you write to. Read [how it works]({ $how-it-works }) before you begin.
    .kind = paragraph
    .language = en
    .var-how-it-works = how.md "The long story"

title-the-long-story = The long story
    .kind = link-title
    .language = en

tip-title-before-you-begin = Before you begin
    .kind = block-title
    .language = en

private-chat-turn-on-the = Turn on the screen lock of your telephone.
    .kind = paragraph
    .language = en

label-homepage = Homepage
    .kind = label
    .language = en
