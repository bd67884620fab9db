### reference/evidence.md

# en: Evidence
# fm-title =

# en: How l10n tells a text that was left untranslated from one that is meant to stay.
# fm-description =

## Evidence

# en: Evidence
# h-evidence =

# en: Each sentence, and each short text such as a label, a heading or a cell, is asked about by itself. The rules below are asked in their order, and the first that knows an answer gives it: the text is left over, it is translated, or it is meant to stay. `l10n explain page.md:12` names the rule that answered, as do the JSON reports; `l10n explain common-word` says what a rule looks for.
# evidence-each-sentence-and =

# en: No rule knows your site's names. What is a name shows in use: a word that prose writes in lower case somewhere is a word; one that translated sentences keep, that an image is the logo of, or that stands beside a brand's icon is a name. So the tool sees more the more it is given: pages of the source (`--source`), and other locales (`--siblings`).
# evidence-no-rule-knows =

# en: Where source and locale are written with the same letters, a short text may belong to both. Then more is asked of a rule, except on pages that hold next to nothing in the locale's own language. A word that both languages have proves nothing beside one for which the locale's language has another, a name proves nothing beside such a word, and where nearly every word of the locale has a letter that English has not, three words without any are hardly its own.
# evidence-where-source-and =

## Evidence › Rules

# en: Rules
# h-rules =

# en: rule
# rules-rule =

# en: what it says
# rules-what-it-says =

# en: stays: somebody marked the unit with `l10n accept --same`
# rules-stays-somebody-marked =

# en: stays: a title that the page leaves to the renderer, as `!!! note` does
# rules-stays-a-title =

# en: stays: no letter outside code, icons and variables
# rules-stays-no-letter =

# en: stays: `terms.csv` keeps the term
# rules-stays-terms-csv =

# en: stays: addresses, handles, file names, versions, or a code of two letters
# rules-stays-addresses-handles =

# en: stays: one word with a capital directly behind code, a type: `name` String
# rules-stays-one-word =

# en: stays: a name and its type, as programs write them: `title (string)`, `value: number | string`
# rules-stays-a-name-kf53 =

# en: stays: one word in lower case that the file it leads to is called by: `[socket](api/socket.md)`
# rules-stays-one-word-f4vz-f4vz =

# en: translated: it holds letters that only the locale writes, and is no sentence of the source around them
# rules-translated-it-holds =

# en: stays: the title of something shown from elsewhere, such as a video
# rules-stays-the-title =

# en: stays: names between commas, no ordinary word among them
# rules-stays-names-between =

# en: left over: an older text of the source says exactly this, and today's does not
# rules-left-over-an =

# en: left over: a sentence of the source, or nearly one
# rules-left-over-a =

# en: translated, where letters are shared: words or statistics speak for the locale
# rules-translated-where-letters =

# en: translated, where letters are shared: what stands around quoted words, emphasis or links is the locale's own
# rules-translated-where-letters-v47x-v47x =

# en: translated, where letters are shared: a short text that no page of the source has
# rules-translated-where-letters-t55a =

# en: left over: the source's script has no capitals, and the locale does not use it
# rules-left-over-the =

# en: left over: a month or a day of the week beside numbers, `April 2013`
# rules-left-over-a-2i8q =

# en: left over: five words, three of them in lower case; where letters are shared, they also read as the source
# rules-left-over-five =

# en: left over: `Acme logo`, of which only the name may stay
# rules-left-over-acme =

# en: stays, where letters are shared: the long form of the acronym in brackets behind it
# rules-stays-where-letters =

# en: three other locales or more agree: most keep it (stays), or half of them translate it (left over)
# rules-three-other-locales =

# en: stays: an image of the site is its logo
# rules-stays-an-image =

# en: stays: it stands beside the icon of a brand, here or elsewhere on the site
# rules-stays-it-stands =

# en: stays: an address on the site spells it, as `acme.com/reader` does Acme Reader
# rules-stays-an-address-5p5d =

# en: left over: two words or more, one of them of the grammar of the source's language
# rules-left-over-two =

# en: stays: translated sentences use it as it is
# rules-stays-translated-sentences =

# en: left over: words of English in capitals throughout, as in `GETTING STARTED`
# rules-left-over-words-wp3r =

# en: stays: capitals, as names and acronyms have them
# rules-stays-capitals-as =

# en: stays: made of names that the site uses elsewhere
# rules-stays-made-of =

# en: left over: more of the other locales translate it than keep it
# rules-left-over-more =

# en: left over: this locale has translated the same text in another place
# rules-left-over-this =

# en: stays, where letters are shared: the locale's language has all its words too
# rules-stays-where-letters-j6b3-j6b3 =

# en: left over: the same label leads to three sites or more, so it is no name of one
# rules-left-over-the-yue7 =

# en: left over: it holds a word that the site's prose writes in lower case
# rules-left-over-it =

# en: left over: it holds a word with an ending such as `-tion` or `-ing`
# rules-left-over-it-yugx =

# en: left over: a tooltip, a title of two words, or four words, and no known name
# rules-left-over-a-tnzn =

# en: left over: it holds one of the 6,800 words of a general list, and no prose uses it as a name
# rules-left-over-it-u7jf =

# en: left over: the label of a link in a translated sentence, with a word that no name has
# rules-left-over-the-5ksm =

# en: stays: nothing shows that it is a word rather than a name
# rules-stays-nothing-shows =

## Evidence › What to do about a wrong answer

# en: What to do about a wrong answer
# h-what-to-do-about-a-wrong-answer =

# en: A name that is reported: add it to `terms.csv` with `keep`, or run `l10n accept --same` on the unit. A text that is not reported although it should be: translate it all the same; a message for it counts as soon as it stands in the file.
# what-to-do-about-a-wrong-a-name-that =
