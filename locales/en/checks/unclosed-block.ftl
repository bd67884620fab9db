### checks/unclosed-block.md

## unclosed-block

unclosed-block-finds-a-fence = Finds a fence, a block or a comment of a page that is never closed, and an `l10n:off` that takes the rest of a page out.

unclosed-block-group-files-severity = *Group: files. Severity: warning.*

## unclosed-block › Why it matters

h-why-it-matters = Why it matters

why-it-matters-everything-behind-it = Everything behind it is code or comment to the site generator, so nothing behind it can be translated. The page still comes back byte for byte.

## unclosed-block › Example

h-example = Example

example-the-closing-fence = The closing fence is missing:

example-good = Good:

## unclosed-block › How to switch it off

h-how-to-switch-it-off = How to switch it off
