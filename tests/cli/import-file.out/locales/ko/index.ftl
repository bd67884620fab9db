### index.md

## Kettles

# en: Kettles
h-kettles = 찻주전자

# en: Boil [water]({ $water }) twice.
# was: Boil [water]({ $water }) once.
# $water = water.md
kettles-boil-water-twice = [물]({ $water })을 한 번 끓이세요.

# en: Pour it slowly over the leaves.
kettles-pour-it-slowly = 잎 위에 천천히 부으세요.

# en: Wait three minutes.
kettles-wait-three-minutes = { "a" ->
   *[other] 삼 분
}

# en: Enjoy a quiet cup.
# kettles-enjoy-a-quiet =
