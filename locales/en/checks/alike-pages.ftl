### checks/alike-pages.md

## alike-pages

alike-pages-finds-pages-whose = Finds pages whose names differ only in the case of their letters, or in how an accent is spelt.

alike-pages-group-files-severity = *Group: files. Severity: warning.*

## alike-pages › Why it matters

h-why-it-matters = Why it matters

why-it-matters-on-windows-and = On Windows and macOS they are one file, and so are their translations. Who has such a system gets one of them under the name of the other, and commits it.

## alike-pages › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## alike-pages › How to switch it off

h-how-to-switch-it-off = How to switch it off
