### index.md

fm-title = Private chat

## Private chat

h-private-chat = Private chat

# $how-it-works = how.md "The long story"
private-chat-our-chat-keeps = Our chat keeps your messages between you and the people you write to. Read [how it works]({ $how-it-works }) before you begin.

title-the-long-story = The long story

tip-title-before-you-begin = Before you begin

private-chat-turn-on-the = Turn on the screen lock of your telephone.

label-homepage = Homepage
