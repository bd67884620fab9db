### guide/history.md

fm-title = Pages that change

fm-description = What becomes of translations when pages change, when branches merge, and when a site is translated already.

## Pages that change

h-pages-that-change = Pages that change

## Pages that change › What an edit does to a translation

h-what-an-edit-does-to-a-translation = What an edit does to a translation

what-an-edit-does-to-a-l10n-extract-finds = `l10n extract` finds every unit again, wherever it went:

what-an-edit-does-to-a-the-author = the author

what-an-edit-does-to-a-the-unit = the unit

what-an-edit-does-to-a-its-translations = its translations

what-an-edit-does-to-a-moves-a-paragraph = moves a paragraph, a section, a page

what-an-edit-does-to-a-keeps-its-id = keeps its id

what-an-edit-does-to-a-stay = stay

what-an-edit-does-to-a-rewraps-lines-moves = rewraps lines, moves a link's target

what-an-edit-does-to-a-corrects-a-word = corrects a word, adds a sentence

what-an-edit-does-to-a-are-outdated-was = are outdated; `# was:` shows the old text

what-an-edit-does-to-a-moves-a-paragraph-vg5p = moves a paragraph to another page and corrects it there

what-an-edit-does-to-a-keeps-its-id-xhpq = keeps its id if it is free there

what-an-edit-does-to-a-go-along-outdated = go along, outdated

what-an-edit-does-to-a-cuts-a-paragraph = cuts a paragraph in two

what-an-edit-does-to-a-the-part-that = the part that is most like it keeps the id

what-an-edit-does-to-a-are-outdated = are outdated

what-an-edit-does-to-a-makes-a-paragraph-6tx7 = makes a paragraph say what another one said that is gone

what-an-edit-does-to-a-are-those-of-zpfx = are those of the other, where its own are outdated or missing; its own wait under `## Obsolete`

what-an-edit-does-to-a-deletes-a-paragraph = deletes a paragraph

what-an-edit-does-to-a-is-gone = is gone

what-an-edit-does-to-a-wait-under-obsolete = wait under `## Obsolete`

what-an-edit-does-to-a-brings-the-paragraph = brings the paragraph back

what-an-edit-does-to-a-has-its-old = has its old id again

what-an-edit-does-to-a-are-back = are back

what-an-edit-does-to-a-brings-it-back-exi7 = brings it back on another page, or long after its page went

what-an-edit-does-to-a-is-new = is new

what-an-edit-does-to-a-come-back-with-qwef = are back, also from files whose page is gone

# $code-1 = `{+what came+}`
what-an-edit-does-to-a-other-quotes-dashes-ftsu = Other quotes, dashes and blanks outdate nothing. What is outdated says how, in `l10n status` and `l10n check`: *words*, *number*, *negation*, *link*, *new sentence*, and both texts in one, with `[-what went-]` and { $code-1 }. `l10n explain` shows the same for one unit.

what-an-edit-does-to-a-an-id-is = An id is given once. Units that a page gets later end in four letters, unless the id holds all of their text: two branches may add texts that begin with the same words.

## Pages that change › Branches

h-branches = Branches

branches-two-people-who = Two people who translate different messages of a page merge without a conflict. Locks are merged line by line; git reads how from `.l10n/.gitattributes`. Where two people translated the same message, the `.ftl` file has the conflict: choose a side, take out the markers, and run `l10n extract`. So it has where an author edits what a translator translates at the same time, for the note above a message stands beside it: take the translator's side.

## Pages that change › A site that is translated already

h-a-site-that-is-translated-already = A site that is translated already

a-site-that-is-translated-each-page-is = Each page is paired with the source page of the same name. What is certain becomes messages; what is doubtful is listed with both texts and left out, and `--draft` takes it over with the flag `draft`. Text that is still in the source language is not adopted; a word that both languages write alike, as French does `Documentation`, is, with the flag `same`. What the locale has a message for already stays and is counted as kept: importing twice changes nothing.

a-site-that-is-translated-where-a-page-nfae = Where a page translates one text in two ways, or in some of its places alone, the text gets a message for each: every place keeps what it says, other locales keep their translation for both, and the two never become one again. `l10n fill ko` gives the places that are still in the source language what the locale says elsewhere.

a-site-that-is-translated-translations-are-often = Translations are often older than their source. With `--history`, `git` is asked for every version of each source page, and the page is locked to the version it fits best; with `--since REV` all pages are locked to one commit. What the source says differently today is outdated from the first day.

a-site-that-is-translated-a-link-that = A link that most translated pages point to another language of the same site becomes a row of `_targets.tsv`. A page that has it otherwise, also one that keeps the source's link, gets a row of its own. Other links stay those of the source.
