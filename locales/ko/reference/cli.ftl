### reference/cli.md

# en: Commands
# fm-title =

# en: Every command and option of l10n.
# fm-description =

## Commands

# en: Commands
# h-commands =

# en: This page is made from the program's own help, which `l10n <command> --help` prints.
# commands-this-page-is =

## Commands › l10n extract

# en: l10n extract
# h-l10n-extract =

## Commands › l10n import

# en: l10n import
# h-l10n-import =

## Commands › l10n export

# en: l10n export
# h-l10n-export =

## Commands › l10n status

# en: l10n status
# h-l10n-status =

## Commands › l10n check

# en: l10n check
# h-l10n-check =

## Commands › l10n build

# en: l10n build
# h-l10n-build =

## Commands › l10n report

# en: l10n report
# h-l10n-report =

## Commands › l10n accept

# en: l10n accept
# h-l10n-accept =

## Commands › l10n fill

# en: l10n fill
# h-l10n-fill =

## Commands › l10n scan

# en: l10n scan
# h-l10n-scan =

## Commands › l10n explain

# en: l10n explain
# h-l10n-explain =

## Commands › l10n completions

# en: l10n completions
# h-l10n-completions =

## Commands › l10n man

# en: l10n man
# h-l10n-man =
