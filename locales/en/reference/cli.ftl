### reference/cli.md

fm-title = Commands

fm-description = Every command and option of l10n.

## Commands

h-commands = Commands

commands-this-page-is = This page is made from the program's own help, which `l10n <command> --help` prints.

## Commands › l10n

h-l10n = l10n

## Commands › l10n init

h-l10n-init = l10n init

## Commands › l10n extract

h-l10n-extract = l10n extract

## Commands › l10n import

h-l10n-import = l10n import

## Commands › l10n export

h-l10n-export = l10n export

## Commands › l10n status

h-l10n-status = l10n status

## Commands › l10n check

h-l10n-check = l10n check

## Commands › l10n build

h-l10n-build = l10n build

## Commands › l10n report

h-l10n-report = l10n report

## Commands › l10n accept

h-l10n-accept = l10n accept

## Commands › l10n fill

h-l10n-fill = l10n fill

## Commands › l10n scan

h-l10n-scan = l10n scan

## Commands › l10n roundtrip

h-l10n-roundtrip = l10n roundtrip

## Commands › l10n explain

h-l10n-explain = l10n explain

## Commands › l10n completions

h-l10n-completions = l10n completions

## Commands › l10n man

h-l10n-man = l10n man
