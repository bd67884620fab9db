### index.md

## Kettles

h-kettles = Kettles

# $water = water.md
kettles-boil-water-twice = Boil [water]({ $water }) twice.

kettles-pour-it-slowly = Pour it slowly over the leaves.

kettles-wait-three-minutes = Wait three minutes.

kettles-enjoy-a-quiet = Enjoy a quiet cup.
