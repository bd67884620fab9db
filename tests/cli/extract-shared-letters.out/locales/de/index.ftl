### index.md

## Watering

# en: Watering
# h-watering =

# en: Run `kumquat` on Linux.
# watering-run-kumquat-on =

# en: Fruit
# watering-fruit =

# en: Days
# watering-days =

# en: Lemon
# watering-lemon =
