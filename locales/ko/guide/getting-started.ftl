### guide/getting-started.md

# en: Getting started
fm-title = 시작하기

# en: From a folder of Markdown pages to localized pages, in five minutes.
fm-description = 마크다운 페이지 폴더에서 번역된 페이지까지, 5분이면 됩니다.

## Getting started

# en: Getting started
h-getting-started = 시작하기

# en: This page is for the person who looks after the source pages. Translators have [a page of their own]({ $a-page-of-their-own }).
# $a-page-of-their-own = translators.md
getting-started-this-page-is = 이 페이지는 원본 페이지를 관리하는 사람을 위한 것입니다. 번역자에게는 [별도의 페이지]({ $a-page-of-their-own })가 있습니다.

## Getting started › The first five minutes

# en: The first five minutes
h-the-first-five-minutes = 처음 5분

# en: Put your pages into `source/`, in any depth, and say which languages you want:
the-first-five-minutes-put-your-pages = 페이지를 `source/` 안에 원하는 깊이로 넣고, 어떤 언어가 필요한지 알려 주세요.

# en: A folder under `locales/` named after a language is all the configuration there is. `l10n init` writes an `l10n.toml` if your pages live elsewhere; it looks at `mkdocs.yml`, `book.toml` and their like, and asks nothing. Translated pages that stand where yours would be built are named in it as targets; `l10n import` adopts them, from a folder of their own or beside the pages (`a.ko.md`), and `l10n build` refuses to write source text over them.
the-first-five-minutes-a-folder-under = 언어 이름을 딴 `locales/` 아래의 폴더가 설정의 전부입니다. 페이지가 다른 곳에 있다면 `l10n init` 명령이 `l10n.toml` 파일을 작성합니다. 이 명령은 `mkdocs.yml`, `book.toml` 같은 파일을 살펴볼 뿐, 아무것도 묻지 않습니다. 빌드 결과가 놓일 자리에 이미 번역된 페이지가 있으면 그 언어를 대상으로 적어 둡니다. 그런 페이지는 따로 있는 폴더에 있든 원문 옆에(`a.ko.md`) 있든 `l10n import` 명령으로 받아들이며, `l10n build` 명령은 그 위에 원문을 덮어쓰지 않습니다.

# en: Afterwards there are three kinds of files. Commit all of them:
the-first-five-minutes-afterwards-there-are = 그러면 세 종류의 파일이 생깁니다. 모두 커밋하세요.

# en: file
the-first-five-minutes-file = 파일

# en: whose
the-first-five-minutes-whose = 주인

# en: what
the-first-five-minutes-what = 내용

# en: the translators'
the-first-five-minutes-the-translators = 번역자

# en: one message per paragraph, heading, cell or label
the-first-five-minutes-one-message-per = 문단, 제목, 표의 칸, 라벨마다 메시지 하나

# en: the tool's
the-first-five-minutes-the-tools = 도구

# en: every unit of a page, with its own text
the-first-five-minutes-every-unit-of = 페이지의 모든 단위와 그 원문

# en: which source text each translation was made from
the-first-five-minutes-which-source-text = 각 번역이 어떤 원문을 옮긴 것인지

# en: Then ask what is left to do, and build what there is:
the-first-five-minutes-then-ask-what = 이제 무엇이 남았는지 묻고, 지금까지 된 것을 빌드합니다.

# en: Built pages are in `build/ko/`. Text that has no translation yet stays as it is in the source page, and not a byte around it changes.
the-first-five-minutes-built-pages-are = 빌드된 페이지는 `build/ko/`에 있습니다. 아직 번역이 없는 글은 원본 페이지 그대로 남고, 그 주변은 한 바이트도 바뀌지 않습니다.

## Getting started › A look at pages you already have

# en: A look at pages you already have
h-a-look-at-pages-you-already-have = 이미 있는 페이지 살펴보기

# en: No project is needed to see how complete existing pages are:
a-look-at-pages-you-already-no-project-is = 이미 있는 페이지가 얼마나 번역되었는지 보는 데에는 프로젝트가 필요하지 않습니다.

# en: Without `--source` it works too; with it, and with other languages behind `--siblings`, fewer names are taken for words. Names that it still reports go into `--keep Name,Other` or into a terms file behind `--terms`. `--minimum 80` makes it a gate, and `--checks` also compares links, code and numbers with the source pages.
a-look-at-pages-you-already-without-source-it = `--source` 없이도 동작하지만, 이 옵션과 다른 언어를 알려 주는 `--siblings` 옵션이 있으면 이름을 일반 단어로 잘못 보는 일이 줄어듭니다. 그래도 남는 이름은 `--keep Name,Other` 옵션에 적거나 `--terms` 옵션으로 용어 파일을 알려 주세요. `--minimum 80` 옵션은 기준에 못 미치면 실패하게 하고, `--checks` 옵션은 링크와 코드와 숫자도 원문 페이지와 비교합니다.

## Getting started › After you edit a page

# en: After you edit a page
h-after-you-edit-a-page = 페이지를 고친 다음

# en: Run `l10n extract` again and commit what it writes together with your edit. A typo fixed, a paragraph inserted, a section moved, a page renamed: no translation is lost. One word changed makes one unit outdated; its old text stands above the message as `# was:`, so that the translator sees the difference.
after-you-edit-a-page-run-l10n-extract = `l10n extract` 명령을 다시 실행하고, 그 결과를 고친 내용과 함께 커밋하세요. 오타를 고치거나 문단을 넣거나 절을 옮기거나 페이지 이름을 바꿔도 번역은 사라지지 않습니다. 단어 하나를 바꾸면 단위 하나만 낡은 것이 됩니다. 예전 원문이 메시지 위에 `# was:` 줄로 남으므로 번역자는 달라진 점을 볼 수 있습니다.

# en: `l10n extract --dry-run` shows what would be written. `l10n extract --prune` removes messages whose units are gone, and the files of pages that are gone; until then they wait under `## Obsolete`, in case the text comes back. Fluent files that are none of ours stay.
after-you-edit-a-page-l10n-extract-dry = `l10n extract --dry-run` 명령은 무엇을 쓸지 보여 줍니다. `l10n extract --prune` 명령은 단위가 사라진 메시지와, 사라진 페이지의 파일을 지웁니다. 그 전까지는 글이 되돌아올 때를 위해 `## Obsolete` 아래에서 기다립니다. 우리 것이 아닌 Fluent 파일은 그대로 둡니다.

## Getting started › On every pull request

# en: On every pull request
h-on-every-pull-request = 풀 리퀘스트마다

# en: Let the build server run two commands:
on-every-pull-request-let-the-build = 빌드 서버에서 두 명령을 실행하세요.

# en: The first fails when somebody changed a page and forgot to run `l10n extract`. A translator's edit never fails it. The second looks at every translation: broken Fluent, missing links, foreign addresses, scripts. Debts that are already there need not block anybody: `[gate]` in `l10n.toml` sets thresholds, and they begin at nothing. `l10n check --write-baseline` writes down what every page lacks today, and from then on only what gets worse fails. `l10n check --since origin/main` judges the texts that differ from that commit, on the page or in a locale's file, and leaves everything else alone; what the change did to `l10n.toml`, the terms or the baseline is listed as `settings-changed`.
on-every-pull-request-the-first-fails = 첫째 명령은 누군가 페이지를 바꾸고 `l10n extract` 실행을 잊었을 때 실패합니다. 번역자가 고친 것만으로는 결코 실패하지 않습니다. 둘째 명령은 모든 번역을 살펴봅니다. 깨진 Fluent 문법, 빠진 링크, 낯선 주소, 스크립트를 찾습니다. 이미 있는 빚이 누구를 막을 필요는 없습니다. `l10n.toml`의 `[gate]`에서 기준을 정하며, 처음에는 아무 기준도 없습니다. `l10n check --write-baseline` 명령은 페이지마다 지금 모자란 만큼을 적어 두며, 그 뒤로는 더 나빠진 것만 실패합니다. `l10n check --since origin/main` 명령은 페이지에서든 언어 파일에서든 그 커밋과 달라진 글만 판단하고, 나머지는 건드리지 않습니다. 변경이 `l10n.toml`, 용어, 기준선에 한 일은 `settings-changed`로 알려 줍니다.

# en: To see why a sentence is listed, ask with its place or its id: `l10n explain guide/index.md:12 ko`.
on-every-pull-request-to-see-why-wdyn = 어떤 문장이 왜 목록에 있는지 알고 싶다면 그 위치나 id로 물어보세요. 예: `l10n explain guide/index.md:12 ko`

# en: exit code
on-every-pull-request-exit-code = 종료 코드

# en: means
on-every-pull-request-means = 뜻

# en: nothing to report, or only warnings and notes
on-every-pull-request-nothing-to-report = 알릴 것이 없거나, 경고와 참고뿐

# en: an error in a document, a gate that failed, or `--check` found work to do
on-every-pull-request-an-error-in = 문서의 오류, 통과하지 못한 기준, 또는 `--check` 옵션이 할 일을 찾음

# en: the job could not be done: a file that is not UTF-8, a wrong option, a broken configuration
on-every-pull-request-the-job-could = 일을 할 수 없었음. UTF-8이 아닌 파일, 잘못된 옵션, 깨진 설정

## Getting started › Pages that are already half translated

# en: Pages that are already half translated
h-pages-that-are-already-half-translated = 이미 절반쯤 번역된 페이지

# en: Some tools leave pages in which both languages stand side by side. Put such a page into `source/` as it is: each unit is filed under the language it is in. `l10n status ko` then lists what is still English, `l10n status en` what has no English, and right after `l10n extract` every locale's build is the page itself, byte for byte.
pages-that-are-already-half-some-tools-leave = 두 언어가 나란히 놓인 페이지를 남기는 도구도 있습니다. 그런 페이지를 그대로 `source/`에 넣으세요. 각 단위는 그 글이 쓰인 언어에 저장됩니다. 그러면 `l10n status ko` 명령은 아직 영어인 것을, `l10n status en` 명령은 영어가 없는 것을 나열합니다. `l10n extract` 직후에는 어느 언어로 빌드해도 바이트 하나까지 그 페이지 그대로입니다.

## Getting started › Directives

# en: Directives
h-directives = 지시 주석

# en: Comments in a page steer what becomes a unit. They are never shown to readers.
directives-comments-in-a = 페이지 안의 주석으로 무엇이 단위가 되는지 정합니다. 독자에게는 보이지 않습니다.

# en: comment
directives-comment = 주석

# en: does
directives-does = 하는 일

# en: leaves the next block alone
directives-leaves-the-next = 다음 블록을 건드리지 않습니다

# en: leaves everything between alone
directives-leaves-everything-between = 그 사이를 모두 건드리지 않습니다

# en: shows a note to translators above the next message
directives-shows-a-note = 다음 메시지 위에 번역자를 위한 설명을 보여 줍니다

# en: names the next unit; another name takes the translations along, and a second text of that name gets letters behind it
directives-names-the-next-7i52 = 다음 단위에 이름을 붙입니다. 이름을 바꾸면 번역도 함께 옮겨지고, 같은 이름을 단 다른 글에는 뒤에 글자가 붙습니다

# en: lets the units of the next block share messages with no other
directives-lets-the-units = 다음 블록의 단위가 다른 단위와 메시지를 함께 쓰지 않게 합니다
