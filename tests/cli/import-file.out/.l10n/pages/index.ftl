### l10n: every unit of index.md. Written by `l10n extract`, not by hand.

## Kettles

h-kettles = Kettles
    .kind = h1
    .language = en

kettles-boil-water-twice = Boil [water]({ $water }) twice.
    .kind = paragraph
    .language = en
    .var-water = water.md

kettles-pour-it-slowly = Pour it slowly over the leaves.
    .kind = paragraph
    .language = en

kettles-wait-three-minutes = Wait three minutes.
    .kind = paragraph
    .language = en

kettles-enjoy-a-quiet = Enjoy a quiet cup.
    .kind = paragraph
    .language = en
