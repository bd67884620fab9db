### guide/translators.md

# en: For translators
fm-title = 번역자를 위하여

# en: What stands in a Fluent file, what you may change, and what to type when something is refused.
fm-description = Fluent 파일에 무엇이 있고, 무엇을 바꿀 수 있으며, 거절되었을 때 무엇을 입력해야 하는지 설명합니다.

## For translators

# en: For translators
h-for-translators = 번역자를 위하여

# en: You need a text editor and nothing else. Every page has one file in your language, for example `locales/ko/index.ftl`.
for-translators-you-need-a = 텍스트 편집기만 있으면 됩니다. 페이지마다 여러분의 언어로 된 파일이 하나씩 있습니다. 예를 들면 `locales/ko/index.ftl` 파일입니다.

## For translators › What you see

# en: What you see
h-what-you-see = 무엇이 보이나요

# en: That is a text without a translation. The first line is the source. To translate it, take the `# ` off the last line and write behind the `=`:
what-you-see-that-is-a = 아직 번역이 없는 글입니다. 첫 줄이 원문입니다. 번역하려면 마지막 줄에서 `# ` 표시를 지우고 `=` 뒤에 쓰세요.

# en: Lines that begin with `# en:`, `# was:` or `# $` belong to the tool; it writes them anew. Every other comment is yours and stays, and so do your blank lines and the order of the messages.
what-you-see-lines-that-begin = `# en:`, `# was:`, `# $`로 시작하는 줄은 도구의 것이며, 도구가 새로 씁니다. 그 밖의 주석은 모두 여러분의 것이고 그대로 남습니다. 빈 줄과 메시지의 순서도 마찬가지입니다.

## For translators › Rules of thumb

# en: Rules of thumb
h-rules-of-thumb = 기억할 점

# en: Text is Markdown. `**bold**`, `[label]( … )` and `code` look as they do in the page.
rules-of-thumb-text-is-markdown = 글은 마크다운입니다. `**bold**`, `[label]( … )`, `code` 표기는 페이지에서와 똑같이 보입니다.

# en: { $code-1 } stands for an address or for something else that must not change. Keep it, move it where your sentence needs it, and do not write it twice.
# $code-1 = `{ $name }`
rules-of-thumb-stands-for-an = { $code-1 } 자리에는 주소처럼 바뀌면 안 되는 것이 들어갑니다. 지우지 말고, 문장에 맞는 곳으로 옮기되, 두 번 쓰지 마세요.

# en: `[words][name]` is a link, too: translate the words and leave the name.
rules-of-thumb-words-name-is = `[words][name]`도 링크입니다. 앞의 말은 번역하고 뒤의 이름은 그대로 둡니다.

# en: Keep `code`, `[^1]` and `:icons:` as they are.
rules-of-thumb-keep-code-1 = `code`, `[^1]`, `:icons:` 표기는 그대로 두세요.

# en: A literal brace is written { $code-1 }. Nothing else needs escaping.
# $code-1 = `{"{"}`
rules-of-thumb-a-literal-brace = 중괄호 자체는 { $code-1 }처럼 씁니다. 그 밖에는 아무것도 바꿔 쓸 필요가 없습니다.

# en: A long text may go on in the next line if that line begins with four spaces.
rules-of-thumb-a-long-text = 긴 글은 다음 줄에 이어 쓸 수 있습니다. 그 줄은 빈칸 네 개로 시작해야 합니다.

# en: Never write a link that the source does not have. The check refuses it, and the page is built without your text.
rules-of-thumb-never-write-a = 원문에 없는 링크는 절대 쓰지 마세요. 검사가 거절하고, 페이지는 그 번역 없이 빌드됩니다.

## For translators › Titles that no page writes

# en: Titles that no page writes
h-titles-that-no-page-writes = 페이지에 없는 제목

# en: MkDocs shows `!!! note`, `??? tip` and `/// warning` with a title of its own: Note, Tip, Warning. Each of these is a message, too:
titles-that-no-page-writes-mkdocs-shows-note-dnw5 = MkDocs는 `!!! note`, `??? tip`, `/// warning`을 Note, Tip, Warning이라는 제목과 함께 보여 줍니다. 이런 제목도 하나하나가 메시지입니다.

# en: Translate it, and the built page says `!!! note "참고"` or `/// note | 참고`. Leave it, and the page stays as it is: such a message counts neither in the coverage nor as a gap. Once one page has it, `l10n fill ko` takes it over to all others. A block whose title is empty on purpose, as in `!!! note ""`, has none.
titles-that-no-page-writes-translate-it-and-ua9t = 번역하면 빌드된 페이지에 `!!! note "참고"`나 `/// note | 참고`가 쓰입니다. 그대로 두면 페이지도 그대로입니다. 이런 메시지는 번역률에도 빠진 것에도 들어가지 않습니다. 한 페이지에 번역이 있으면 `l10n fill ko`가 다른 모든 페이지에 옮겨 줍니다. `!!! note ""`처럼 일부러 비운 제목은 메시지가 아닙니다.

## For translators › When the source changes

# en: When the source changes
h-when-the-source-changes = 원문이 바뀌면

# en: The message stays, and two lines tell you what happened:
when-the-source-changes-the-message-stays = 메시지는 그대로 남고, 두 줄이 무슨 일이 있었는지 알려 줍니다.

# en: Change your text, and the note goes away on the next run. If it still fits as it is, the maintainer types `l10n accept ko ID`.
when-the-source-changes-change-your-text = 번역을 고치면 다음 실행 때 이 표시가 사라집니다. 그대로도 맞다면 관리자가 `l10n accept ko ID` 명령을 입력합니다.

## For translators › What is left to do

# en: What is left to do
h-what-is-left-to-do = 무엇이 남았나요

# en: Brands, commands and acronyms are not listed: what stays the same in every language is no gap. If a text is the same on purpose and is listed all the same, `l10n accept ko ID --same` says so.
what-is-left-to-do-brands-commands-and = 상표, 명령, 약어는 나열되지 않습니다. 모든 언어에서 그대로인 것은 빈틈이 아닙니다. 일부러 같게 둔 글이 그래도 나열된다면 `l10n accept ko ID --same` 명령으로 알려 주세요.

## For translators › When something is refused

# en: When something is refused
h-when-something-is-refused = 거절되었을 때

# en: message
when-something-is-refused-message = 알림

# en: what to type
when-something-is-refused-what-to-type = 무엇을 입력할까

# en: the finding shows the line and the cure: most often four spaces before a line that goes on, or { $code-1 } for a brace
# $code-1 = `{"{"}`
when-something-is-refused-the-finding-shows = 알림이 그 줄과 해결책을 보여 줍니다. 대개는 이어지는 줄 앞에 빈칸 네 개를 넣거나, 중괄호를 { $code-1 }로 쓰면 됩니다

# en: you wrote behind `# id =`; take the `# ` off that line
when-something-is-refused-you-wrote-behind = `# id =` 뒤에 썼습니다. 그 줄에서 `# ` 표시를 지우세요

# en: put the { $code-1 } it names back where the link or value belongs
# $code-1 = `{ $name }`
when-something-is-refused-put-the-it = 알림에 나온 { $code-1 } 표기를 링크나 값이 있어야 할 자리에 되돌려 놓으세요

# en: the name has a typo; the finding shows the nearest one
when-something-is-refused-the-name-has = 이름에 오타가 있습니다. 알림이 가장 비슷한 이름을 보여 줍니다

# en: take the address out, or use the { $code-1 } of the source
# $code-1 = `{ $name }`
when-something-is-refused-take-the-address = 주소를 빼거나, 원문의 { $code-1 } 표기를 쓰세요

# en: keep one of the two versions and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`
when-something-is-refused-keep-one-of = 두 가지 가운데 하나만 남기고 `<<<<<<<`, `=======`, `>>>>>>>`가 있는 줄을 지우세요

# en: `l10n explain foreign-target` tells more about each of them. `l10n check ko --fix` mends by itself what can be mended without asking: full-width signs, blanks at edges and between a bracket and its link, letters taken apart; with `--dry-run` it shows what it would do.
when-something-is-refused-l10n-explain-foreign-m88w = `l10n explain foreign-target` 명령은 각각에 대해 더 알려 줍니다. `l10n check ko --fix` 명령은 묻지 않고 고칠 수 있는 것을 스스로 고칩니다. 전각 기호, 앞뒤의 빈칸, 괄호와 링크 사이의 빈칸, 풀어 쓴 자모가 그렇습니다. `--dry-run` 옵션을 더하면 무엇을 할지만 보여 줍니다.
