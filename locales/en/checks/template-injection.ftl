### checks/template-injection.md

## template-injection

# $code-1 = `\text{…}`
template-injection-finds-macros-shortcodes = Finds macros, shortcodes, snippets (`--8<--`), includes, expressions and attribute lists that the source does not have: any brace, `<%`, `<?`, `[TOC]`, `[[`, scissors between dashes, and lines of modules (`import 'x'`, `export default`). The words of a formula ({ $code-1 }) may be translated, but in MDX.

template-injection-group-safety-severity = *Group: safety. Severity: error.*

## template-injection › Why it matters

h-why-it-matters = Why it matters

why-it-matters-site-generators-run = Site generators run these while they build, on your machine, with your secrets in the environment.

## template-injection › Example

h-example = Example

example-bad = Bad:

example-good = Good:

# $code-1 = `{ $name }`
example-variables-of-the = Variables of the source are written { $code-1 }; no other brace is needed in a translation.

## template-injection › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow template-injection` builds it at your own risk.
