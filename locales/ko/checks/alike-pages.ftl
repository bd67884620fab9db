### checks/alike-pages.md

## alike-pages

# en: Finds pages whose names differ only in the case of their letters, or in how an accent is spelt.
# alike-pages-finds-pages-whose =

# en: *Group: files. Severity: warning.*
# alike-pages-group-files-severity =

## alike-pages › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: On Windows and macOS they are one file, and so are their translations. Who has such a system gets one of them under the name of the other, and commits it.
# why-it-matters-on-windows-and =

## alike-pages › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## alike-pages › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
