### reference/formats.md

# en: Report formats
# fm-title =

# en: What each report format holds, and how coverage is counted.
# fm-description =

## Report formats

# en: Report formats
# h-report-formats =

# en: `--format` chooses how `status`, `scan`, `check` and `build` report. The default is `text`.
# report-formats-format-chooses-how =

# en: format
# report-formats-format =

# en: for
# report-formats-for =

# en: people at a terminal; colours vanish in a pipe
# report-formats-people-at-a =

# en: programs
# report-formats-programs =

# en: a comment on a pull request
# report-formats-a-comment-on =

# en: annotations in GitHub Actions
# report-formats-annotations-in-github =

# en: code scanning, editors
# report-formats-code-scanning-editors =

# en: the test view of a CI system
# report-formats-the-test-view =

# en: one self-contained page, also written by `l10n report`
# report-formats-one-self-contained =

# en: an SVG image for a README
# report-formats-an-svg-image =

# en: With another format than `text`, `extract --dry-run` writes its diff to stderr. A badge of a run that measures no locale counts findings instead of words. With `-q`, `text` holds errors only.
# report-formats-with-another-format-evtn =

# en: One check says at most twenty things of one unit, and the last of them how many more there are: a hostile text holds thousands.
# report-formats-one-check-says-mcc5 =

# en: Lines and columns are 1-based everywhere. Columns count characters, not bytes, and ends are exclusive.
# report-formats-lines-and-columns =

## Report formats › How coverage is counted

# en: How coverage is counted
# h-how-coverage-is-counted =

# en: Coverage is the share of words that are translated. A unit weighs the words of its source; where there is no source, the words of its own text.
# how-coverage-is-counted-coverage-is-the =

# en: A partial unit counts in part: its weight times the share of its words outside leftover sentences, rounded down. Coverage is therefore complete only when no word is missing.
# how-coverage-is-counted-a-partial-unit =

# en: An outdated unit counts as translated and is listed as well.
# how-coverage-is-counted-an-outdated-unit =

# en: Neutral units (names, code, numbers) and obsolete messages are left out.
# how-coverage-is-counted-neutral-units-names =

# en: Without a single word to translate, coverage is 1.0.
# how-coverage-is-counted-without-a-single =

# en: Percent are rounded down in every report. Thresholds compare exact numbers, not rounded ones.
# how-coverage-is-counted-percent-are-rounded =

## Report formats › json

# en: `status` and `scan` write what [`status.schema.json`]({ $status-schema-json }) describes; `check` and `build` write what [`findings.schema.json`]({ $findings-schema-json }) describes. `version` rises when a reader of the older form would be misled; new keys alone do not change it.
# $status-schema-json = status.schema.json
# $findings-schema-json = findings.schema.json
# json-status-and-scan =

# en: `findings` says in both what makes the exit status 1: in `status`, files that cannot be read as they are meant; in `scan`, the threshold and `--checks`.
# json-findings-says-in-6r4b =

# en: The outdated units are among the translated ones: `total` is `translated + partial + untranslated`. A fragment that the language of its text gave away names the `rule` that found it, and its reason in `because`; [Evidence]({ $evidence }) lists the rules.
# $evidence = evidence.md
# json-the-outdated-units =

## Report formats › github

# en: One workflow command per finding, errors first, because a step shows ten annotations of a kind. Files are named from the top of the repository, as GitHub wants them, also where the project is a folder in it; `sarif` does the same.
# github-one-workflow-command =

## Report formats › markdown

# en: A table of locales, the findings, and the open pages folded away. The comment stays below the 65,536 characters that GitHub allows; what does not fit is counted. Text of pages is written as code, so that it cannot mention anybody.
# markdown-a-table-of =

## Report formats › sarif

# en: SARIF 2.1.0. Each code is a rule, with its manual page as help. Fingerprints do not depend on line numbers, so that a finding stays the same finding when lines move.
# sarif-2-1-0 =

## Report formats › junit

# en: A suite per locale, a case per page and per file with findings. Errors are failures. In the report of `status`, a page that lacks something is skipped, with what it lacks as the reason; in that of `check`, the gate alone decides.
# junit-a-suite-per =

## Report formats › html

# en: One file that fetches nothing: coverage per locale and folder, a heat map of pages, and every unit with source and translation side by side, leftover sentences marked. The address keeps the filters, so a view can be sent to somebody. Characters that turn a line around or cannot be seen are spelt out, such as `[U+202E]`. Above 40,000 units the page holds the texts of open units only, and says so.
# html-one-file-that =

## Report formats › badge

# en: badge
# h-badge =

# en: The coverage of one locale, or of all locales together.
# badge-the-coverage-of =
