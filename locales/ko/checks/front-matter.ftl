### checks/front-matter.md

## front-matter

# en: Finds a head of a page that its format does not allow.
# front-matter-finds-a-head =

# en: *Group: files. Severity: warning.*
# front-matter-group-files-severity =

## front-matter › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A value that cannot be read cannot be translated. The other keys of the head still are.
# why-it-matters-a-value-that =

## front-matter › Example

# en: Example
# h-example =

# en: A colon and a blank inside a plain scalar:
# example-a-colon-and =

# en: Good:
# example-good =

## front-matter › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
