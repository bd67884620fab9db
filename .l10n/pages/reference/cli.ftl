### l10n: every unit of reference/cli.md. Written by `l10n extract`, not by hand.

fm-title = Commands
    .kind = front-matter
    .language = en

fm-description = Every command and option of l10n.
    .kind = front-matter
    .language = en

## Commands

h-commands = Commands
    .kind = h1
    .language = en

commands-this-page-is = This page is made from the program's own help, which `l10n <command> --help` prints.
    .kind = paragraph
    .language = en

## Commands › l10n

h-l10n = l10n
    .kind = h2
    .language = en

## Commands › l10n init

h-l10n-init = l10n init
    .kind = h2
    .language = en

## Commands › l10n extract

h-l10n-extract = l10n extract
    .kind = h2
    .language = en

## Commands › l10n import

h-l10n-import = l10n import
    .kind = h2
    .language = en

## Commands › l10n export

h-l10n-export = l10n export
    .kind = h2
    .language = en

## Commands › l10n status

h-l10n-status = l10n status
    .kind = h2
    .language = en

## Commands › l10n check

h-l10n-check = l10n check
    .kind = h2
    .language = en

## Commands › l10n build

h-l10n-build = l10n build
    .kind = h2
    .language = en

## Commands › l10n report

h-l10n-report = l10n report
    .kind = h2
    .language = en

## Commands › l10n accept

h-l10n-accept = l10n accept
    .kind = h2
    .language = en

## Commands › l10n fill

h-l10n-fill = l10n fill
    .kind = h2
    .language = en

## Commands › l10n scan

h-l10n-scan = l10n scan
    .kind = h2
    .language = en

## Commands › l10n roundtrip

h-l10n-roundtrip = l10n roundtrip
    .kind = h2
    .language = en

## Commands › l10n explain

h-l10n-explain = l10n explain
    .kind = h2
    .language = en

## Commands › l10n completions

h-l10n-completions = l10n completions
    .kind = h2
    .language = en

## Commands › l10n man

h-l10n-man = l10n man
    .kind = h2
    .language = en
