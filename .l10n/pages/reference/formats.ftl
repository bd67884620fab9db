### l10n: every unit of reference/formats.md. Written by `l10n extract`, not by hand.

fm-title = Report formats
    .kind = front-matter
    .language = en

fm-description = What each report format holds, and how coverage is counted.
    .kind = front-matter
    .language = en

## Report formats

h-report-formats = Report formats
    .kind = h1
    .language = en

report-formats-format-chooses-how = `--format` chooses how `status`, `scan`, `check` and `build` report. The default is `text`.
    .kind = paragraph
    .language = en

report-formats-format = format
    .kind = cell
    .language = en

report-formats-for = for
    .kind = cell
    .language = en

report-formats-people-at-a = people at a terminal; colours vanish in a pipe
    .kind = cell
    .language = en

report-formats-programs = programs
    .kind = cell
    .language = en

report-formats-a-comment-on = a comment on a pull request
    .kind = cell
    .language = en

report-formats-annotations-in-github = annotations in GitHub Actions
    .kind = cell
    .language = en

report-formats-code-scanning-editors = code scanning, editors
    .kind = cell
    .language = en

report-formats-the-test-view = the test view of a CI system
    .kind = cell
    .language = en

report-formats-one-self-contained = one self-contained page, also written by `l10n report`
    .kind = cell
    .language = en

report-formats-an-svg-image = an SVG image for a README
    .kind = cell
    .language = en

report-formats-with-another-format-evtn = With another format than `text`, `extract --dry-run` writes its diff to stderr. A badge of a run that measures no locale counts findings instead of words. With `-q`, `text` holds errors only.
    .kind = paragraph
    .language = en

report-formats-one-check-says-mcc5 = One check says at most twenty things of one unit, and the last of them how many more there are: a hostile text holds thousands.
    .kind = paragraph
    .language = en

report-formats-lines-and-columns = Lines and columns are 1-based everywhere. Columns count characters, not bytes, and ends are exclusive.
    .kind = paragraph
    .language = en

## Report formats › How coverage is counted

h-how-coverage-is-counted = How coverage is counted
    .kind = h2
    .language = en

how-coverage-is-counted-coverage-is-the = Coverage is the share of words that are translated. A unit weighs the words of its source; where there is no source, the words of its own text.
    .kind = paragraph
    .language = en

how-coverage-is-counted-a-partial-unit = A partial unit counts in part: its weight times the share of its words outside leftover sentences, rounded down. Coverage is therefore complete only when no word is missing.
    .kind = item
    .language = en

how-coverage-is-counted-an-outdated-unit = An outdated unit counts as translated and is listed as well.
    .kind = item
    .language = en

how-coverage-is-counted-neutral-units-names = Neutral units (names, code, numbers) and obsolete messages are left out.
    .kind = item
    .language = en

how-coverage-is-counted-without-a-single = Without a single word to translate, coverage is 1.0.
    .kind = item
    .language = en

how-coverage-is-counted-percent-are-rounded = Percent are rounded down in every report. Thresholds compare exact numbers, not rounded ones.
    .kind = paragraph
    .language = en

## Report formats › json

h-json = json
    .kind = h2
    .language = en

json-status-and-scan = `status` and `scan` write what [`status.schema.json`]({ $status-schema-json }) describes; `check` and `build` write what [`findings.schema.json`]({ $findings-schema-json }) describes. `version` rises when a reader of the older form would be misled; new keys alone do not change it.
    .kind = paragraph
    .language = en
    .var-status-schema-json = status.schema.json
    .var-findings-schema-json = findings.schema.json

json-findings-says-in-6r4b = `findings` says in both what makes the exit status 1: in `status`, files that cannot be read as they are meant; in `scan`, the threshold and `--checks`.
    .kind = paragraph
    .language = en

json-the-outdated-units = The outdated units are among the translated ones: `total` is `translated + partial + untranslated`. A fragment that the language of its text gave away names the `rule` that found it, and its reason in `because`; [Evidence]({ $evidence }) lists the rules.
    .kind = paragraph
    .language = en
    .var-evidence = evidence.md

## Report formats › github

h-github = github
    .kind = h2
    .language = en

github-one-workflow-command = One workflow command per finding, errors first, because a step shows ten annotations of a kind. Files are named from the top of the repository, as GitHub wants them, also where the project is a folder in it; `sarif` does the same.
    .kind = paragraph
    .language = en

## Report formats › markdown

h-markdown = markdown
    .kind = h2
    .language = en

markdown-a-table-of = A table of locales, the findings, and the open pages folded away. The comment stays below the 65,536 characters that GitHub allows; what does not fit is counted. Text of pages is written as code, so that it cannot mention anybody.
    .kind = paragraph
    .language = en

## Report formats › sarif

h-sarif = sarif
    .kind = h2
    .language = en

sarif-2-1-0 = SARIF 2.1.0. Each code is a rule, with its manual page as help. Fingerprints do not depend on line numbers, so that a finding stays the same finding when lines move.
    .kind = paragraph
    .language = en

## Report formats › junit

h-junit = junit
    .kind = h2
    .language = en

junit-a-suite-per = A suite per locale, a case per page and per file with findings. Errors are failures. In the report of `status`, a page that lacks something is skipped, with what it lacks as the reason; in that of `check`, the gate alone decides.
    .kind = paragraph
    .language = en

## Report formats › html

h-html = html
    .kind = h2
    .language = en

html-one-file-that = One file that fetches nothing: coverage per locale and folder, a heat map of pages, and every unit with source and translation side by side, leftover sentences marked. The address keeps the filters, so a view can be sent to somebody. Characters that turn a line around or cannot be seen are spelt out, such as `[U+202E]`. Above 40,000 units the page holds the texts of open units only, and says so.
    .kind = paragraph
    .language = en

## Report formats › badge

h-badge = badge
    .kind = h2
    .language = en

badge-the-coverage-of = The coverage of one locale, or of all locales together.
    .kind = paragraph
    .language = en
