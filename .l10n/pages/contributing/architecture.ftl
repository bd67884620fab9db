### l10n: every unit of contributing/architecture.md. Written by `l10n extract`, not by hand.

fm-title = Architecture
    .kind = front-matter
    .language = en

fm-description = How the code is laid out, and the choices that somebody will question.
    .kind = front-matter
    .language = en

## Architecture

h-architecture = Architecture
    .kind = h1
    .language = en

## Architecture › One page through the house

h-one-page-through-the-house = One page through the house
    .kind = h2
    .language = en

one-page-through-the-house-bytes-are-read = Bytes are read in `project::disk` and become a `Source`. `markdown::containers` walks its lines once and lays a `View`: the page without prefixes and indents of the containers that CommonMark does not know, each byte remembering where it came from. `pulldown-cmark` reads that view once; `markdown::blocks` turns its events into units and skeleton, which together tile the page. `language` says which locale a unit is in. `sync` aligns the units with the registry, settles the locks and merges every locale. From there the ways part: `ftl` writes the messages; `check` and `coverage` judge them and `report` draws the result; `markdown::splice` and `build` put a localized page together again.
    .kind = paragraph
    .language = en

## Architecture › Rooms

h-rooms = Rooms
    .kind = h2
    .language = en

rooms-a-room-is = A room is a folder under `src/`. It may use the rooms below it and no others; `tests/house.rs` reads every `crate::` and holds the walls.
    .kind = paragraph
    .language = en

rooms-room = room
    .kind = cell
    .language = en

rooms-in = in
    .kind = cell
    .language = en

rooms-out = out
    .kind = cell
    .language = en

rooms-files = files
    .kind = cell
    .language = en

rooms-byte-ranges-views = byte ranges, views, edits
    .kind = cell
    .language = en

rooms-findings = findings
    .kind = cell
    .language = en
    .uses = 2

rooms-findings-sorted-at = findings, sorted, at the user's levels
    .kind = cell
    .language = en

rooms-the-nouns-everybody = the nouns everybody shares
    .kind = cell
    .language = en

rooms-a-page = a page
    .kind = cell
    .language = en

rooms-units-and-a = units, and a page again
    .kind = cell
    .language = en

rooms-a-fluent-file = a Fluent file
    .kind = cell
    .language = en

rooms-a-catalog-and = a catalog, and the file again with edits
    .kind = cell
    .language = en

rooms-texts-of-a = texts of a whole locale
    .kind = cell
    .language = en

rooms-what-is-left = what is left in the source language
    .kind = cell
    .language = en

rooms-new-units-registry = new units, registry, catalogs, locks
    .kind = cell
    .language = en

rooms-ids-states-what = ids, states, what each file shall hold
    .kind = cell
    .language = en

rooms-a-text-and = a text and its translation
    .kind = cell
    .language = en

rooms-judged-units = judged units
    .kind = cell
    .language = en

rooms-counts-and-gates = counts and gates
    .kind = cell
    .language = en

rooms-a-page-and = a page and its translations
    .kind = cell
    .language = en

rooms-the-localized-page = the localized page
    .kind = cell
    .language = en

rooms-counts-and-findings = counts and findings
    .kind = cell
    .language = en

rooms-text-json-sarif = text, JSON, SARIF and others
    .kind = cell
    .language = en

rooms-a-folder = a folder
    .kind = cell
    .language = en

rooms-all-of-the = all of the above, and files
    .kind = cell
    .language = en

## Architecture › Choices

h-choices = Choices
    .kind = h2
    .language = en

## Architecture › Choices › Why not render the page anew?

h-why-not-render-the-page-anew = Why not render the page anew?
    .kind = h3
    .language = en

why-not-render-the-page-anew-a-renderer-changes = A renderer changes `*x*` into `_x_`, folds lines and re-indents lists. People who read diffs stop trusting a tool that touches what they did not. So the page is cut, never rendered, and bytes that nobody translated come out as they went in.
    .kind = paragraph
    .language = en

## Architecture › Choices › Why is the page read as CommonMark after all?

h-why-is-the-page-read-as-commonmark-after-all = Why is the page read as CommonMark after all?
    .kind = h3
    .language = en

why-is-the-page-read-as-mkdocs-reads-python = MkDocs reads Python-Markdown, which differs from CommonMark in dozens of places. Writing a second inline parser would double the work and halve the trust. Instead the line scanner lays a view in which CommonMark reads what Python-Markdown would have read: list markers get the width that makes four spaces a level, admonition bodies lose their indent, a line that only CommonMark takes for a list gets an escape that stands in no file.
    .kind = paragraph
    .language = en

## Architecture › Choices › Why whole messages, and not sentences?

h-why-whole-messages-and-not-sentences = Why whole messages, and not sentences?
    .kind = h3
    .language = en

why-whole-messages-and-not-sentences-do-not = Sentences do not map one to one between languages. A block is what a translator can rearrange. Status still looks at sentences, because a block may be translated halfway.
    .kind = paragraph
    .language = en

## Architecture › Choices › Why a registry beside the Fluent files?

h-why-a-registry-beside-the-fluent-files = Why a registry beside the Fluent files?
    .kind = h3
    .language = en

why-a-registry-beside-the-a-translators-file = A translator's file must stay plain Fluent that any editor may rewrite. What the tool has to remember, such as the names it has given, the language each unit is in and the real targets of links, stands in a file of its own that nobody edits.
    .kind = paragraph
    .language = en

## Architecture › Choices › Why does the build fall back instead of failing?

h-why-does-the-build-fall-back-instead-of-failing = Why does the build fall back instead of failing?
    .kind = h3
    .language = en

why-does-the-build-fall-back-a-site-with = A site with one refused paragraph is better than no site, and a harmful text must never get through. The page's own text takes the place of a refused unit, the finding is reported, and the exit code is 1.
    .kind = paragraph
    .language = en

## Architecture › Choices › Why may extract skip the whole project?

h-why-may-extract-skip-the-whole-project = Why may `extract` skip the whole project?
    .kind = h3
    .language = en

why-may-extract-skip-the-whole-a-run-notes-2j99 = A run notes every question it asks of the disk. When the answers, the configuration and the program are the same again, so is the result; and the last run left nothing to do. The record in `.l10n/cache/` holds questions and hashes of answers, never results: delete it, damage it or take it from another checkout, and the next run merely takes longer. A run that had anything to tell leaves no record.
    .kind = paragraph
    .language = en

why-may-extract-skip-the-whole-extract-holds-no-2cuh = `extract` holds no Fluent file longer than it takes to know what it says: a site of 120 pages in thirty locales would fill the memory with texts that are looked at once. Each is read again when it is to be written; if it is another by then, nothing is. What is to be written goes into temporary files as soon as it is known, a few pages at a time, and takes the place of the old files at the end, all at once.
    .kind = paragraph
    .language = en

## Architecture › Choices › Why may extract read one page alone?

h-why-may-extract-read-one-page-alone = Why may `extract` read one page alone?
    .kind = h3
    .language = en

why-may-extract-read-one-page-questions-about-one-vynd = Questions about one page are noted by page. A page whose answers are the same has no unit that is new and none that is gone, so nothing leaves it. Two things only come to it from elsewhere. A text that another page has lost may leave its translation here: so the cache holds hashes of each page's texts. And whether a text is a name or a word depends on what all pages say: so the cache keeps what each page told as counts, which can be taken away and added again, and the texts that were asked about. Where such a text stands, or an answer is another now, that page is read too.
    .kind = paragraph
    .language = en

## Architecture › Choices › Why are words kept as hashes?

h-why-are-words-kept-as-hashes = Why are words kept as hashes?
    .kind = h3
    .language = en

why-are-words-kept-as-hashes-what-is-known-mh94 = What is known of a site before one page of it is judged are counts by word and by label. Nobody ever needs the words back, so the tables hold hashes, nothing is copied while a site is read, and what the source says is counted once for all its locales.
    .kind = paragraph
    .language = en

## Architecture › The laws, tried

h-the-laws-tried = The laws, tried
    .kind = h2
    .language = en

the-laws-tried-tests-properties-rs = `tests/properties.rs` writes pages of every construct that a flavour knows, nested at random, and asks three things of them: that they come back byte for byte and give the same units when written anew, that any text at all comes back, and that one translation changes the lines of one unit. `cargo test` tries 2,000 pages of each. Before a release, and after a change to `markdown`, try more:
    .kind = paragraph
    .language = en

the-laws-tried-a-page-that = A page that fails is printed as small as it gets; it becomes a folder under `tests/pages`.
    .kind = paragraph
    .language = en

the-laws-tried-four-more-measures-9m9z = Four more measures need pages, histories or time that the project does not hold; the tests say that they skipped without them:
    .kind = paragraph
    .language = en

the-laws-tried-what = what
    .kind = cell
    .language = en

the-laws-tried-command = command
    .kind = cell
    .language = en

the-laws-tried-real-pages-with-xv4t = real pages with labels: every test that reads the corpus
    .kind = cell
    .language = en

the-laws-tried-real-histories-dir-p3sn = real histories: `DIR` holds a folder for each site, and in it a folder for each version, in the order of their names
    .kind = cell
    .language = en

the-laws-tried-harmful-texts-beside-d5tm = harmful texts beside random pages, for an hour
    .kind = cell
    .language = en

the-laws-tried-speed-as-multiples-2yhg = speed, as multiples of bare `pulldown-cmark`
    .kind = cell
    .language = en

the-laws-tried-other-peoples-tools-w59a = Other people's tools have a folder each under `tests/clients`, with a `run.sh` that installs what it needs.
    .kind = paragraph
    .language = en
