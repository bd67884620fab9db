### reference/formats.md

fm-title = Report formats

fm-description = What each report format holds, and how coverage is counted.

## Report formats

h-report-formats = Report formats

report-formats-format-chooses-how = `--format` chooses how `status`, `scan`, `check` and `build` report. The default is `text`.

report-formats-format = format

report-formats-for = for

report-formats-people-at-a = people at a terminal; colours vanish in a pipe

report-formats-programs = programs

report-formats-a-comment-on = a comment on a pull request

report-formats-annotations-in-github = annotations in GitHub Actions

report-formats-code-scanning-editors = code scanning, editors

report-formats-the-test-view = the test view of a CI system

report-formats-one-self-contained = one self-contained page, also written by `l10n report`

report-formats-an-svg-image = an SVG image for a README

report-formats-with-another-format-evtn = With another format than `text`, `extract --dry-run` writes its diff to stderr. A badge of a run that measures no locale counts findings instead of words. With `-q`, `text` holds errors only.

report-formats-one-check-says-mcc5 = One check says at most twenty things of one unit, and the last of them how many more there are: a hostile text holds thousands.

report-formats-lines-and-columns = Lines and columns are 1-based everywhere. Columns count characters, not bytes, and ends are exclusive.

## Report formats › How coverage is counted

h-how-coverage-is-counted = How coverage is counted

how-coverage-is-counted-coverage-is-the = Coverage is the share of words that are translated. A unit weighs the words of its source; where there is no source, the words of its own text.

how-coverage-is-counted-a-partial-unit = A partial unit counts in part: its weight times the share of its words outside leftover sentences, rounded down. Coverage is therefore complete only when no word is missing.

how-coverage-is-counted-an-outdated-unit = An outdated unit counts as translated and is listed as well.

how-coverage-is-counted-neutral-units-names = Neutral units (names, code, numbers) and obsolete messages are left out.

how-coverage-is-counted-without-a-single = Without a single word to translate, coverage is 1.0.

how-coverage-is-counted-percent-are-rounded = Percent are rounded down in every report. Thresholds compare exact numbers, not rounded ones.

## Report formats › json

h-json = json

# $status-schema-json = status.schema.json
# $findings-schema-json = findings.schema.json
json-status-and-scan = `status` and `scan` write what [`status.schema.json`]({ $status-schema-json }) describes; `check` and `build` write what [`findings.schema.json`]({ $findings-schema-json }) describes. `version` rises when a reader of the older form would be misled; new keys alone do not change it.

json-findings-says-in-6r4b = `findings` says in both what makes the exit status 1: in `status`, files that cannot be read as they are meant; in `scan`, the threshold and `--checks`.

# $evidence = evidence.md
json-the-outdated-units = The outdated units are among the translated ones: `total` is `translated + partial + untranslated`. A fragment that the language of its text gave away names the `rule` that found it, and its reason in `because`; [Evidence]({ $evidence }) lists the rules.

## Report formats › github

h-github = github

github-one-workflow-command = One workflow command per finding, errors first, because a step shows ten annotations of a kind. Files are named from the top of the repository, as GitHub wants them, also where the project is a folder in it; `sarif` does the same.

## Report formats › markdown

h-markdown = markdown

markdown-a-table-of = A table of locales, the findings, and the open pages folded away. The comment stays below the 65,536 characters that GitHub allows; what does not fit is counted. Text of pages is written as code, so that it cannot mention anybody.

## Report formats › sarif

h-sarif = sarif

sarif-2-1-0 = SARIF 2.1.0. Each code is a rule, with its manual page as help. Fingerprints do not depend on line numbers, so that a finding stays the same finding when lines move.

## Report formats › junit

h-junit = junit

junit-a-suite-per = A suite per locale, a case per page and per file with findings. Errors are failures. In the report of `status`, a page that lacks something is skipped, with what it lacks as the reason; in that of `check`, the gate alone decides.

## Report formats › html

h-html = html

html-one-file-that = One file that fetches nothing: coverage per locale and folder, a heat map of pages, and every unit with source and translation side by side, leftover sentences marked. The address keeps the filters, so a view can be sent to somebody. Characters that turn a line around or cannot be seen are spelt out, such as `[U+202E]`. Above 40,000 units the page holds the texts of open units only, and says so.

## Report formats › badge

h-badge = badge

badge-the-coverage-of = The coverage of one locale, or of all locales together.
