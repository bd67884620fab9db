### reference/evidence.md

fm-title = Evidence

fm-description = How l10n tells a text that was left untranslated from one that is meant to stay.

## Evidence

h-evidence = Evidence

evidence-each-sentence-and = Each sentence, and each short text such as a label, a heading or a cell, is asked about by itself. The rules below are asked in their order, and the first that knows an answer gives it: the text is left over, it is translated, or it is meant to stay. `l10n explain page.md:12` names the rule that answered, as do the JSON reports; `l10n explain common-word` says what a rule looks for.

evidence-no-rule-knows = No rule knows your site's names. What is a name shows in use: a word that prose writes in lower case somewhere is a word; one that translated sentences keep, that an image is the logo of, or that stands beside a brand's icon is a name. So the tool sees more the more it is given: pages of the source (`--source`), and other locales (`--siblings`).

evidence-where-source-and = Where source and locale are written with the same letters, a short text may belong to both. Then more is asked of a rule, except on pages that hold next to nothing in the locale's own language. A word that both languages have proves nothing beside one for which the locale's language has another, a name proves nothing beside such a word, and where nearly every word of the locale has a letter that English has not, three words without any are hardly its own.

## Evidence › Rules

h-rules = Rules

rules-rule = rule

rules-what-it-says = what it says

rules-stays-somebody-marked = stays: somebody marked the unit with `l10n accept --same`

rules-stays-a-title = stays: a title that the page leaves to the renderer, as `!!! note` does

rules-stays-no-letter = stays: no letter outside code, icons and variables

rules-stays-terms-csv = stays: `terms.csv` keeps the term

rules-stays-addresses-handles = stays: addresses, handles, file names, versions, or a code of two letters

rules-stays-one-word = stays: one word with a capital directly behind code, a type: `name` String

rules-stays-a-name-kf53 = stays: a name and its type, as programs write them: `title (string)`, `value: number | string`

rules-stays-one-word-f4vz-f4vz = stays: one word in lower case that the file it leads to is called by: `[socket](api/socket.md)`

rules-translated-it-holds = translated: it holds letters that only the locale writes, and is no sentence of the source around them

rules-stays-the-title = stays: the title of something shown from elsewhere, such as a video

rules-stays-names-between = stays: names between commas, no ordinary word among them

rules-left-over-an = left over: an older text of the source says exactly this, and today's does not

rules-left-over-a = left over: a sentence of the source, or nearly one

rules-translated-where-letters = translated, where letters are shared: words or statistics speak for the locale

rules-translated-where-letters-v47x-v47x = translated, where letters are shared: what stands around quoted words, emphasis or links is the locale's own

rules-translated-where-letters-t55a = translated, where letters are shared: a short text that no page of the source has

rules-left-over-the = left over: the source's script has no capitals, and the locale does not use it

rules-left-over-a-2i8q = left over: a month or a day of the week beside numbers, `April 2013`

rules-left-over-five = left over: five words, three of them in lower case; where letters are shared, they also read as the source

rules-left-over-acme = left over: `Acme logo`, of which only the name may stay

rules-stays-where-letters = stays, where letters are shared: the long form of the acronym in brackets behind it

rules-three-other-locales = three other locales or more agree: most keep it (stays), or half of them translate it (left over)

rules-stays-an-image = stays: an image of the site is its logo

rules-stays-it-stands = stays: it stands beside the icon of a brand, here or elsewhere on the site

rules-stays-an-address-5p5d = stays: an address on the site spells it, as `acme.com/reader` does Acme Reader

rules-left-over-two = left over: two words or more, one of them of the grammar of the source's language

rules-stays-translated-sentences = stays: translated sentences use it as it is

rules-left-over-words-wp3r = left over: words of English in capitals throughout, as in `GETTING STARTED`

rules-stays-capitals-as = stays: capitals, as names and acronyms have them

rules-stays-made-of = stays: made of names that the site uses elsewhere

rules-left-over-more = left over: more of the other locales translate it than keep it

rules-left-over-this = left over: this locale has translated the same text in another place

rules-stays-where-letters-j6b3-j6b3 = stays, where letters are shared: the locale's language has all its words too

rules-left-over-the-yue7 = left over: the same label leads to three sites or more, so it is no name of one

rules-left-over-it = left over: it holds a word that the site's prose writes in lower case

rules-left-over-it-yugx = left over: it holds a word with an ending such as `-tion` or `-ing`

rules-left-over-a-tnzn = left over: a tooltip, a title of two words, or four words, and no known name

rules-left-over-it-u7jf = left over: it holds one of the 6,800 words of a general list, and no prose uses it as a name

rules-left-over-the-5ksm = left over: the label of a link in a translated sentence, with a word that no name has

rules-stays-nothing-shows = stays: nothing shows that it is a word rather than a name

## Evidence › What to do about a wrong answer

h-what-to-do-about-a-wrong-answer = What to do about a wrong answer

what-to-do-about-a-wrong-a-name-that = A name that is reported: add it to `terms.csv` with `keep`, or run `l10n accept --same` on the unit. A text that is not reported although it should be: translate it all the same; a message for it counts as soon as it stands in the file.
