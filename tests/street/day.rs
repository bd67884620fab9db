//! One day in the life of a page: what each run says and does (DESIGN §5, §6).

use super::Tree;

const PAGE: &str = "# Private chat\n\nYour messages stay between you and your friends.\n\n\
                    Turn on the [screen lock](lock.md) of your telephone.\n";

const FILE: &str = "locales/ko/chat.ftl";

/// States of the page's units, as `status` has them.
fn status(tree: &Tree) -> String {
    let said = tree.run(&["status", "ko", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let units = &json["locales"][0]["units"];
    let count = |name: &str| units[name].as_u64().unwrap_or_default();
    format!(
        "{} translated, {} outdated, {} untranslated",
        count("translated"),
        count("outdated"),
        count("untranslated")
    )
}

/// Takes the `# ` off a stub and writes a translation.
fn fill(tree: &Tree, id: &str, text: &str) {
    tree.replace(FILE, &format!("# {id} ="), &format!("{id} = {text}"));
}

fn says_what_changed(tree: &Tree) {
    let said = tree.run(&["status", "ko", "--format", "json"]).out;
    let change = "words: Your messages stay between you and your {+closest +}friends.";
    assert!(said.contains(change), "{said}");
}

#[test]
fn one_day_in_a_life() {
    let tree = Tree::new(&[("source/chat.md", PAGE), ("locales/ko/.gitkeep", "")]);

    // Morning: the page is extracted; everything is missing.
    tree.expect(1, &["extract", "--check"]);
    tree.expect(0, &["extract"]);
    tree.expect(0, &["extract", "--check"]);
    let first = tree.files();
    tree.expect(0, &["extract"]);
    assert!(tree.files() == first, "extracting twice changes nothing");
    assert_eq!(status(&tree), "0 translated, 0 outdated, 3 untranslated");

    // A stub is filled; before the next run, the author changes that very sentence.
    let ids: Vec<String> = tree
        .read(FILE)
        .lines()
        .filter_map(|line| {
            line.strip_prefix("# ")?
                .strip_suffix(" =")
                .map(str::to_owned)
        })
        .collect();
    let [heading, messages, lock] = &ids[..] else {
        panic!("three stubs: {ids:?}")
    };
    fill(&tree, messages, "메시지는 친구들과 나만 볼 수 있습니다.");
    tree.expect(0, &["extract", "--check"]);
    tree.replace("source/chat.md", "your friends", "your closest friends");
    tree.expect(1, &["extract", "--check"]);
    assert_eq!(status(&tree), "1 translated, 1 outdated, 2 untranslated");
    tree.expect(0, &["extract"]);
    let file = tree.read(FILE);
    assert!(
        file.contains("# was: Your messages stay between you and your friends."),
        "{file}"
    );
    assert_eq!(status(&tree), "1 translated, 1 outdated, 2 untranslated");

    says_what_changed(&tree);

    // The translator looks at it: it still fits.
    tree.expect(0, &["accept", "ko", messages]);
    assert_eq!(status(&tree), "1 translated, 0 outdated, 2 untranslated");
    tree.expect(0, &["extract"]);
    assert!(!tree.read(FILE).contains("# was:"));

    // The built page has that one text, and is the page otherwise.
    tree.expect(0, &["build", "ko"]);
    let built = tree.read("build/ko/chat.md");
    assert_eq!(
        built,
        tree.read("source/chat.md").replace(
            "Your messages stay between you and your closest friends.",
            "메시지는 친구들과 나만 볼 수 있습니다."
        )
    );

    // A link's label changes: the same unit, outdated, and its variable keeps its name.
    fill(
        &tree,
        lock,
        "전화기의 [화면 잠금]({ $screen-lock })을 켜세요.",
    );
    tree.expect(0, &["extract"]);
    tree.replace("source/chat.md", "[screen lock]", "[display lock]");
    tree.expect(0, &["extract"]);
    assert_eq!(status(&tree), "2 translated, 1 outdated, 1 untranslated");
    assert!(tree.read(FILE).contains("[display lock]({ $screen-lock })"));

    // A stub is filled, but stays a comment: it is kept and reported.
    tree.replace(
        FILE,
        &format!("# {heading} ="),
        &format!("# {heading} = 비공개 대화"),
    );
    let said = tree.expect(1, &["check"]);
    assert!(said.out.contains("commented-translation"), "{}", said.out);
    tree.run(&["extract"]);
    assert!(tree.read(FILE).contains("비공개 대화"));
    tree.replace(
        FILE,
        &format!("# {heading} = 비공개 대화"),
        &format!("{heading} = 비공개 대화"),
    );
    tree.expect(0, &["extract"]);
    assert_eq!(status(&tree), "3 translated, 1 outdated, 0 untranslated");

    // The lock is deleted: nothing is locked anew until somebody says so.
    std::fs::remove_file(tree.path(".l10n/ko/chat.lock")).expect("it was there");
    let said = tree.expect(1, &["extract"]);
    assert!(said.out.contains("lock-lost"), "{}", said.out);
    assert!(!tree.path(".l10n/ko/chat.lock").exists());
    tree.expect(0, &["accept", "ko", "--page", "chat.md"]);
    tree.expect(0, &["extract"]);
    assert_eq!(status(&tree), "3 translated, 0 outdated, 0 untranslated");

    // The page moves; its translations move along. A paragraph goes; its message waits, then is pruned.
    std::fs::create_dir(tree.path("source/guide")).expect("made");
    std::fs::rename(
        tree.path("source/chat.md"),
        tree.path("source/guide/talk.md"),
    )
    .expect("moved");
    tree.expect(0, &["extract"]);
    assert_eq!(status(&tree), "3 translated, 0 outdated, 0 untranslated");
    assert!(!tree.path(FILE).exists());
    let text = tree.read("source/guide/talk.md");
    let (head, _) = text.split_once("Turn on").expect("the paragraph is there");
    tree.write("source/guide/talk.md", head.trim_end().to_owned() + "\n");
    tree.expect(0, &["extract"]);
    assert!(
        tree.read("locales/ko/guide/talk.ftl")
            .contains("## Obsolete")
    );
    tree.expect(0, &["extract", "--prune"]);
    assert!(!tree.read("locales/ko/guide/talk.ftl").contains("화면 잠금"));
}

#[test]
fn what_a_page_left_behind_is_pruned_and_other_files_are_not() {
    let tree = Tree::new(&[
        ("source/a.md", "A page that stays.\n"),
        ("source/b.md", "A page that goes.\n"),
        ("locales/ko/app.ftl", "menu-open = 열기\n"),
    ]);
    tree.expect(0, &["extract"]);
    tree.write("locales/ko/b.ftl", "intro-a-page-that = 사라집니다.\n");
    tree.expect(0, &["extract"]);
    std::fs::remove_file(tree.path("source/b.md")).expect("it was there");
    tree.expect(0, &["extract"]);
    assert!(tree.read("locales/ko/b.ftl").contains("사라집니다."));
    let shown = tree.expect(0, &["extract", "--prune", "--dry-run"]).out;
    assert!(shown.contains("locales/ko/b.ftl"), "{shown}");
    tree.expect(0, &["extract", "--prune"]);
    for path in [
        "locales/ko/b.ftl",
        ".l10n/ko/b.lock",
        "locales/en/b.ftl",
        ".l10n/en/b.lock",
    ] {
        assert!(!tree.path(path).exists(), "{path}");
    }
    assert_eq!(tree.read("locales/ko/app.ftl"), "menu-open = 열기\n");
}

#[test]
fn what_was_translated_long_ago_comes_back_with_the_text() {
    const LITRES: &str = "Ten litres of water a day are enough for every tree.\n";
    const NEVER: &str = "Never give more than [20 litres](more.md) to a tree.\n";
    let tree = Tree::new(&[
        ("source/other.md", "# Other\n\nA page that stays.\n"),
        ("source/water.md", &format!("# Water\n\n{LITRES}\n{NEVER}")),
        ("locales/ko/.gitkeep", ""),
    ]);
    tree.expect(0, &["extract"]);
    for (stub, text) in [
        ("# water-ten-litres-of =", "하루 물 10리터면 충분합니다."),
        (
            "# water-never-give-more =",
            "[20리터]({ $link-20-litres })를 넘게 주지 마세요.",
        ),
    ] {
        let filled = format!("{} {text}", stub.trim_start_matches("# "));
        tree.replace("locales/ko/water.ftl", stub, &filled);
    }
    tree.expect(0, &["extract"]);
    // One text goes from its page, then the page goes; each time another run passes.
    tree.write("source/water.md", format!("# Water\n\n{NEVER}"));
    tree.expect(0, &["extract"]);
    tree.write(
        "source/other.md",
        "# Other\n\nA page that stays, and grows.\n",
    );
    tree.expect(0, &["extract"]);
    tree.write("source/garden.md", format!("# Garden\n\n{LITRES}"));
    tree.expect(0, &["extract"]);
    let garden = "locales/ko/garden.ftl";
    tree.replace(
        garden,
        "garden-ten-litres-of = 하루 물 10리터면 충분합니다.\n",
        "",
    );
    tree.expect(0, &["extract"]);
    let said = tree.expect(0, &["fill", "ko"]);
    assert!(said.err.contains("1 unit filled"), "{said:?}");
    assert!(
        said.err.contains("from water.md water-ten-litres-of"),
        "{said:?}"
    );
    std::fs::remove_file(tree.path("source/water.md")).expect("a page");
    tree.expect(0, &["extract"]);
    tree.write("source/trees.md", format!("# Trees\n\n{NEVER}"));
    tree.expect(0, &["extract"]);
    tree.expect(0, &["build", "ko"]);
    assert_eq!(
        tree.read("build/ko/trees.md"),
        "# Trees\n\n[20리터](more.md)를 넘게 주지 마세요.\n"
    );
}

#[test]
fn what_extract_reports_stands_where_it_says() {
    let tree = Tree::new(&[
        ("source/a.md", "# Fruit\n\nEat apples.\n\nEat pears.\n"),
        ("locales/de/a.ftl", ""),
    ]);
    tree.expect(0, &["extract"]);
    let file = "locales/de/a.ftl";
    tree.replace(file, "# fruit-eat-apples =", "fruit-eat-apples Esst Äpfel.");
    tree.replace(
        file,
        "# fruit-eat-pears =",
        "# fruit-eat-pears = Esst Birnen.",
    );
    // Whatever is written above a finding, it points to the line as the file has it then.
    tree.replace("source/a.md", "# Fruit\n", "# Fruit\n\nFruit is healthy.\n");
    let said = tree.expect(1, &["extract", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let text = tree.read(file);
    let lines: Vec<&str> = text.lines().collect();
    let found: Vec<(&str, &str)> = report["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|found| {
            let line = found["line"].as_u64().expect("a line");
            let at = usize::try_from(line).expect("small") - 1;
            (found["code"].as_str().expect("a code"), lines[at])
        })
        .collect();
    assert_eq!(
        found,
        [
            ("ftl-syntax", "fruit-eat-apples Esst Äpfel."),
            ("commented-translation", "# fruit-eat-pears = Esst Birnen."),
        ]
    );
    assert!(text.contains("# fruit-is-healthy ="), "{text}");
    assert_eq!(text.matches("fruit-eat-apples").count(), 1, "{text}");
}

#[test]
fn equal_paragraphs_that_come_later_keep_their_ids() {
    let tree = Tree::new(&[
        ("source/a.md", "# Fruit\n\nEat apples.\n"),
        ("locales/de/a.ftl", ""),
    ]);
    tree.expect(0, &["extract"]);
    let again = "\nWash them under the cold water of a river.\n";
    tree.replace(
        "source/a.md",
        "apples.\n",
        &format!("apples.\n{again}{again}"),
    );
    tree.expect(0, &["extract"]);
    let registry = tree.read(".l10n/pages/a.ftl");
    std::fs::remove_dir_all(tree.path(".l10n/cache")).expect("it was there");
    let said = tree.expect(0, &["extract"]);
    assert_eq!(tree.read(".l10n/pages/a.ftl"), registry, "{}", said.err);
}

/// A name that an author gives to a unit, or gives it anew, takes the translation along.
#[test]
fn a_name_by_hand_costs_no_translation() {
    let tree = Tree::new(&[("source/chat.md", PAGE), ("locales/ko/.gitkeep", "")]);
    tree.expect(0, &["extract"]);
    fill(
        &tree,
        "private-chat-your-messages-stay",
        "메시지는 친구들만 봅니다.",
    );
    tree.expect(0, &["extract"]);
    for name in ["promise", "vow"] {
        let page = PAGE.replace("Your", &format!("<!-- l10n:id {name} -->\n\nYour"));
        tree.write("source/chat.md", &page);
        tree.expect(0, &["extract"]);
        assert_eq!(status(&tree), "1 translated, 0 outdated, 2 untranslated");
        let file = tree.read(FILE);
        assert!(file.contains(&format!("\n{name} = 메시지는")), "{file}");
        tree.expect(0, &["extract", "--check"]);
    }
}

/// Two texts are two messages, whatever they are called.
#[test]
fn one_name_for_two_texts_makes_two_messages() {
    let page = "<!-- l10n:id same -->\n\nBoil water.\n\n<!-- l10n:id same -->\n\nPour it.\n";
    let tree = Tree::new(&[("source/chat.md", page), ("locales/ko/.gitkeep", "")]);
    tree.expect(0, &["extract"]);
    let file = tree.read(FILE);
    assert!(file.contains("# en: Boil water.\n# same =\n"), "{file}");
    assert!(file.contains("# en: Pour it.\n# same-"), "{file}");
}

/// A text that the page has in the locale's own language, changed in the file and then on the page: the translator sees
/// what the page said and what it says.
#[test]
fn an_edited_text_of_a_mixed_page_stands_below_what_the_page_says_now() {
    let page = "# Shop\n\nThe shop is open.\n\n가게는 아침 여덟 시에 문을 엽니다.\n";
    let tree = Tree::new(&[("source/shop.md", page), ("locales/ko/.gitkeep", "")]);
    let file = "locales/ko/shop.ftl";
    tree.expect(0, &["extract"]);
    tree.replace(file, "문을 엽니다.", "문을 연다.");
    tree.expect(0, &["extract"]);
    tree.replace("source/shop.md", "여덟", "아홉");
    tree.expect(0, &["extract"]);
    let notes =
        "# ko: 가게는 아침 아홉 시에 문을 엽니다.\n# was: 가게는 아침 여덟 시에 문을 엽니다.\n";
    let text = tree.read(file);
    assert!(
        text.contains(notes) && text.contains("문을 연다."),
        "{text}"
    );
    let before = tree.files();
    tree.expect(0, &["extract"]);
    assert!(tree.files() == before, "extracting twice changes nothing");
}
