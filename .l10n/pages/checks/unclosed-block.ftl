### l10n: every unit of checks/unclosed-block.md. Written by `l10n extract`, not by hand.

## unclosed-block

unclosed-block-finds-a-fence = Finds a fence, a block or a comment of a page that is never closed, and an `l10n:off` that takes the rest of a page out.
    .kind = paragraph
    .language = en

unclosed-block-group-files-severity = *Group: files. Severity: warning.*
    .kind = paragraph
    .language = en

## unclosed-block › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-everything-behind-it = Everything behind it is code or comment to the site generator, so nothing behind it can be translated. The page still comes back byte for byte.
    .kind = paragraph
    .language = en

## unclosed-block › Example

h-example = Example
    .kind = h2
    .language = en

example-the-closing-fence = The closing fence is missing:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## unclosed-block › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
