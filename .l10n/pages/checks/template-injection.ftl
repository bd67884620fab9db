### l10n: every unit of checks/template-injection.md. Written by `l10n extract`, not by hand.

## template-injection

template-injection-finds-macros-shortcodes = Finds macros, shortcodes, snippets (`--8<--`), includes, expressions and attribute lists that the source does not have: any brace, `<%`, `<?`, `[TOC]`, `[[`, scissors between dashes, and lines of modules (`import 'x'`, `export default`). The words of a formula ({ $code-1 }) may be translated, but in MDX.
    .kind = paragraph
    .language = en
    .var-code-1 = `\text{"{…}"}`

template-injection-group-safety-severity = *Group: safety. Severity: error.*
    .kind = paragraph
    .language = en

## template-injection › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-site-generators-run = Site generators run these while they build, on your machine, with your secrets in the environment.
    .kind = paragraph
    .language = en

## template-injection › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-variables-of-the = Variables of the source are written { $code-1 }; no other brace is needed in a translation.
    .kind = paragraph
    .language = en
    .var-code-1 = `{"{ $name }"}`

## template-injection › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow template-injection` builds it at your own risk.
    .kind = paragraph
    .language = en
