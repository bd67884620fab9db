### checks/unclosed-block.md

## unclosed-block

# en: Finds a fence, a block or a comment of a page that is never closed, and an `l10n:off` that takes the rest of a page out.
# unclosed-block-finds-a-fence =

# en: *Group: files. Severity: warning.*
# unclosed-block-group-files-severity =

## unclosed-block › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Everything behind it is code or comment to the site generator, so nothing behind it can be translated. The page still comes back byte for byte.
# why-it-matters-everything-behind-it =

## unclosed-block › Example

# en: Example
# h-example =

# en: The closing fence is missing:
# example-the-closing-fence =

# en: Good:
# example-good =

## unclosed-block › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
