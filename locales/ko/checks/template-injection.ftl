### checks/template-injection.md

## template-injection

# en: Finds macros, shortcodes, snippets (`--8<--`), includes, expressions and attribute lists that the source does not have: any brace, `<%`, `<?`, `[TOC]`, `[[`, scissors between dashes, and lines of modules (`import 'x'`, `export default`). The words of a formula ({ $code-1 }) may be translated, but in MDX.
# $code-1 = `\text{…}`
# template-injection-finds-macros-shortcodes =

# en: *Group: safety. Severity: error.*
# template-injection-group-safety-severity =

## template-injection › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Site generators run these while they build, on your machine, with your secrets in the environment.
# why-it-matters-site-generators-run =

## template-injection › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: Variables of the source are written { $code-1 }; no other brace is needed in a translation.
# $code-1 = `{ $name }`
# example-variables-of-the =

## template-injection › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow template-injection` builds it at your own risk.
# how-to-switch-it-off-this-is-a =
