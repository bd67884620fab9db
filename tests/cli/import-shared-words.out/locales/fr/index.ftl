### index.md

## Documentation

# en: Documentation
h-documentation = Documentation

# en: Every tree needs ten litres of water a day, and no tree likes frost.
documentation-every-tree-needs = Chaque arbre demande dix litres d’eau par jour, et aucun arbre n’aime le gel.

# en: Source
documentation-source = Source
