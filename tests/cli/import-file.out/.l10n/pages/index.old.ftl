### l10n: older texts of units of index.md that translations were made from. Written by `l10n extract`, not by hand.

kettles-boil-water-twice_05dd888422653ba4 = Boil [water]({ $water }) once.
    .var-water = water.md
