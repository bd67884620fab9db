### checks/front-matter.md

## front-matter

front-matter-finds-a-head = Finds a head of a page that its format does not allow.

front-matter-group-files-severity = *Group: files. Severity: warning.*

## front-matter › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-value-that = A value that cannot be read cannot be translated. The other keys of the head still are.

## front-matter › Example

h-example = Example

example-a-colon-and = A colon and a blank inside a plain scalar:

example-good = Good:

## front-matter › How to switch it off

h-how-to-switch-it-off = How to switch it off
