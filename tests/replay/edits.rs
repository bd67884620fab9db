//! What authors do to pages, by chance.

use super::site::Pages;

/// A small generator: the same seed makes the same history on every machine (`SplitMix64`).
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).expect("small");
        usize::try_from(self.next() % end).expect("small")
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.below(WORDS.len())]
    }

    fn sentence(&mut self) -> String {
        let words: Vec<&str> = (0..5 + self.below(9)).map(|_| self.word()).collect();
        let (first, rest) = words.split_at(1);
        let (initial, tail) = first[0].split_at(1);
        format!("{}{tail} {}.", initial.to_uppercase(), rest.join(" "))
    }
}

const WORDS: &[&str] = &[
    "river", "under", "bright", "carries", "every", "stone", "with", "window", "because", "quiet",
    "market", "turns", "never", "garden", "against", "letter", "small", "kitchen", "about",
    "winter", "holds", "yellow", "between", "captain", "slowly", "copper", "answers", "forest",
    "without", "paper", "again", "bridge", "seldom", "island",
];

/// An edit of a site.
pub type Edit = fn(&mut Pages, &mut Chance);

/// Every edit and its name.
pub const EDITS: &[(&str, Edit)] = &[
    ("insert a paragraph", insert),
    ("delete a block", delete),
    ("move a block", relocate),
    ("move a block to another page", emigrate),
    ("copy a block", copy),
    ("cut a paragraph in two", cut),
    ("join two paragraphs", join),
    ("correct a word", typo),
    ("add a sentence", lengthen),
    ("move a link", relink),
    ("reorder sections", reorder),
    ("change a heading's level", relevel),
    ("reword a heading", reword),
    ("turn a list into a table", tabulate),
    ("wrap a block in an admonition", wrap),
    ("wrap lines anew", rewrap),
    ("add an item", itemize),
    ("rename a page", rename),
    ("rename a page and correct words", rename_edited),
    ("split a page", split),
    ("join two pages", merge),
    (
        "move a block to another page and correct it",
        emigrate_edited,
    ),
    ("correct a word in every paragraph", typos),
    ("wrap a page anew", rewrap_all),
    ("turn a paragraph into a list", listify),
    ("call an admonition otherwise", readmonish),
    ("swap sections between two pages", swap),
    ("split a page and correct words", split_edited),
    ("join two pages and correct words", merge_edited),
    ("delete a page", vanish),
];

fn name(pages: &Pages, chance: &mut Chance) -> String {
    let names: Vec<&String> = pages.keys().collect();
    names[chance.below(names.len())].clone()
}

/// A page's head, which ends with its front matter, and its blocks: what blank lines part, code kept whole.
fn blocks(text: &str) -> (String, Vec<String>) {
    let mut rest = text;
    let mut head = String::new();
    if let Some(inner) = text.strip_prefix("---\n")
        && let Some((matter, body)) = inner.split_once("\n---\n")
    {
        head = format!("---\n{matter}\n---\n");
        rest = body;
    }
    let (mut blocks, mut block, mut fence) = (Vec::new(), String::new(), false);
    for line in rest.lines() {
        if line.trim_start().starts_with("```") {
            fence = !fence;
        }
        let continues = fence || line.starts_with([' ', '\t']);
        if line.trim().is_empty() && !fence {
            block.push('\n');
            continue;
        }
        if block.ends_with("\n\n") && !continues {
            blocks.push(block.trim_end().to_owned());
            block.clear();
        }
        block.push_str(line);
        block.push('\n');
    }
    if !block.trim().is_empty() {
        blocks.push(block.trim_end().to_owned());
    }
    (head, blocks)
}

fn change(pages: &mut Pages, chance: &mut Chance, how: impl FnOnce(&mut Vec<String>, &mut Chance)) {
    let name = name(pages, chance);
    change_page(pages, &name, chance, how);
}

fn change_page(
    pages: &mut Pages,
    name: &str,
    chance: &mut Chance,
    how: impl FnOnce(&mut Vec<String>, &mut Chance),
) {
    let (head, mut parts) = blocks(&pages[name]);
    how(&mut parts, chance);
    pages.insert(name.to_owned(), head + &parts.join("\n\n") + "\n");
}

/// One block that fits, by chance.
fn pick(blocks: &[String], chance: &mut Chance, fits: impl Fn(&str) -> bool) -> Option<usize> {
    let all: Vec<usize> = (0..blocks.len()).filter(|at| fits(&blocks[*at])).collect();
    (!all.is_empty()).then(|| all[chance.below(all.len())])
}

fn is_prose(block: &str) -> bool {
    block.starts_with(|c: char| c.is_alphabetic()) && block.split_whitespace().count() > 5
}

fn is_list(block: &str) -> bool {
    block.starts_with("- ") && block.lines().all(|line| line.starts_with("- "))
}

fn is_heading(block: &str) -> bool {
    block.starts_with('#') && !block.contains('\n')
}

fn insert(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        let at = chance.below(blocks.len() + 1);
        blocks.insert(at, format!("{} {}", chance.sentence(), chance.sentence()));
    });
}

fn delete(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if blocks.len() > 2 {
            blocks.remove(chance.below(blocks.len()));
        }
    });
}

fn relocate(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if !blocks.is_empty() {
            let block = blocks.remove(chance.below(blocks.len()));
            let at = chance.below(blocks.len() + 1);
            blocks.insert(at, block);
        }
    });
}

fn emigrate(pages: &mut Pages, chance: &mut Chance) {
    migrate(pages, chance, |block, _| block);
}

fn emigrate_edited(pages: &mut Pages, chance: &mut Chance) {
    migrate(pages, chance, |block, chance| corrected(&block, chance));
}

fn migrate(
    pages: &mut Pages,
    chance: &mut Chance,
    how: impl FnOnce(String, &mut Chance) -> String,
) {
    let mut moved = None;
    change(pages, chance, |blocks, chance| {
        if blocks.len() > 2 {
            moved = Some(blocks.remove(chance.below(blocks.len())));
        }
    });
    let Some(block) = moved else { return };
    let block = how(block, chance);
    change(pages, chance, |blocks, chance| {
        let at = chance.below(blocks.len() + 1);
        blocks.insert(at, block);
    });
}

fn copy(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if !blocks.is_empty() {
            let block = blocks[chance.below(blocks.len())].clone();
            let at = chance.below(blocks.len() + 1);
            blocks.insert(at, block);
        }
    });
}

fn cut(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if let Some(at) = pick(blocks, chance, |block| {
            is_prose(block) && block.contains(". ")
        }) {
            let whole = blocks.remove(at);
            let (first, second) = whole.split_once(". ").expect("it was picked for that");
            blocks.insert(at, second.to_owned());
            blocks.insert(at, format!("{first}."));
        }
    });
}

fn join(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, _| {
        if let Some(at) =
            (1..blocks.len()).find(|at| is_prose(&blocks[at - 1]) && is_prose(&blocks[*at]))
        {
            let second = blocks.remove(at);
            blocks[at - 1] = format!("{} {second}", blocks[at - 1]);
        }
    });
}

/// The text with one long word misspelt.
fn corrected(block: &str, chance: &mut Chance) -> String {
    let words: Vec<&str> = block
        .split([' ', '\n'])
        .filter(|word| word.len() > 4 && word.chars().all(|c| c.is_ascii_lowercase()))
        .collect();
    if words.is_empty() {
        return block.to_owned();
    }
    let word = words[chance.below(words.len())];
    let (head, tail) = word.split_at(2);
    block.replacen(word, &format!("{head}x{tail}"), 1)
}

fn typo(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if let Some(at) = pick(blocks, chance, is_prose) {
            blocks[at] = corrected(&blocks[at], chance);
        }
    });
}

fn lengthen(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if let Some(at) = pick(blocks, chance, is_prose) {
            blocks[at] = format!("{} {}", blocks[at], chance.sentence());
        }
    });
}

fn relink(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if let Some(at) = pick(blocks, chance, |block| block.contains("](")) {
            blocks[at] =
                blocks[at].replacen("](", &format!("](https://{}.example/", chance.word()), 1);
        }
    });
}

fn reorder(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        let starts: Vec<usize> = (0..blocks.len())
            .filter(|at| blocks[*at].starts_with("## "))
            .collect();
        if starts.len() > 1 {
            let at = chance.below(starts.len() - 1);
            let end = starts.get(at + 2).copied().unwrap_or(blocks.len());
            blocks[starts[at]..end].rotate_left(starts[at + 1] - starts[at]);
        }
    });
}

fn relevel(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if let Some(at) = pick(blocks, chance, is_heading) {
            blocks[at].insert(0, '#');
        }
    });
}

fn reword(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if let Some(at) = pick(blocks, chance, is_heading) {
            blocks[at] = format!("{} {}", blocks[at], chance.word());
        }
    });
}

fn tabulate(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if let Some(at) = pick(blocks, chance, |block| {
            is_list(block) && !block.contains('|')
        }) {
            let rows: Vec<String> = blocks[at]
                .lines()
                .map(|line| format!("| {} |", line.trim_start_matches("- ")))
                .collect();
            blocks[at] = format!("| {} |\n| --- |\n{}", chance.word(), rows.join("\n"));
        }
    });
}

fn wrap(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if let Some(at) = pick(blocks, chance, is_prose) {
            let body: Vec<String> = blocks[at]
                .lines()
                .map(|line| format!("    {line}"))
                .collect();
            blocks[at] = format!("!!! note \"{}\"\n\n{}", chance.sentence(), body.join("\n"));
        }
    });
}

fn rewrap(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if let Some(at) = pick(blocks, chance, |block| {
            is_prose(block) && !block.contains(['\\', '`'])
        }) {
            let words: Vec<&str> = blocks[at].split_whitespace().collect();
            if words
                .iter()
                .all(|word| word.starts_with(|c: char| c.is_ascii_lowercase() || c.is_uppercase()))
            {
                blocks[at] = words
                    .chunks(5)
                    .map(|line| line.join(" "))
                    .collect::<Vec<_>>()
                    .join("\n");
            }
        }
    });
}

fn itemize(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if let Some(at) = pick(blocks, chance, is_list) {
            let mut lines: Vec<String> = blocks[at].lines().map(str::to_owned).collect();
            let place = chance.below(lines.len() + 1);
            lines.insert(place, format!("- {}", chance.sentence()));
            blocks[at] = lines.join("\n");
        }
    });
}

fn fresh(pages: &Pages, chance: &mut Chance) -> String {
    loop {
        let name = format!("{}-{}.md", chance.word(), chance.word());
        if !pages.contains_key(&name) {
            return name;
        }
    }
}

fn rename(pages: &mut Pages, chance: &mut Chance) {
    let (old, new) = (name(pages, chance), fresh(pages, chance));
    let text = pages.remove(&old).expect("it was there");
    pages.insert(new, text);
}

fn rename_edited(pages: &mut Pages, chance: &mut Chance) {
    let (old, new) = (name(pages, chance), fresh(pages, chance));
    let text = pages.remove(&old).expect("it was there");
    pages.insert(new.clone(), text);
    change_page(pages, &new, chance, |blocks, chance| {
        for block in blocks.iter_mut().filter(|block| is_prose(block)) {
            if chance.below(4) == 0 {
                *block = corrected(block, chance);
            }
        }
    });
}

fn split(pages: &mut Pages, chance: &mut Chance) {
    let (old, new) = (name(pages, chance), fresh(pages, chance));
    let mut second = Vec::new();
    change_page(pages, &old, chance, |blocks, _| {
        second = blocks.split_off(blocks.len() / 2);
    });
    if !second.is_empty() {
        pages.insert(new, second.join("\n\n") + "\n");
    }
}

fn merge(pages: &mut Pages, chance: &mut Chance) {
    if pages.len() < 2 {
        return;
    }
    let gone = name(pages, chance);
    let (_, more) = blocks(&pages.remove(&gone).expect("it was there"));
    change(pages, chance, |blocks, _| blocks.extend(more));
}

/// Corrects a word in every paragraph of some pages.
fn correct_all(pages: &mut Pages, chance: &mut Chance, which: impl Fn(&str) -> bool) {
    let names: Vec<String> = pages.keys().filter(|name| which(name)).cloned().collect();
    for name in names {
        change_page(pages, &name, chance, |blocks, chance| {
            for block in blocks.iter_mut().filter(|block| is_prose(block)) {
                *block = corrected(block, chance);
            }
        });
    }
}

fn typos(pages: &mut Pages, chance: &mut Chance) {
    correct_all(pages, chance, |_| true);
}

fn rewrap_all(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, _| {
        let plain = |block: &&mut String| is_prose(block) && !block.contains(['\\', '`', '|', ':']);
        for block in blocks.iter_mut().filter(plain) {
            *block = block.split_whitespace().collect::<Vec<_>>().join(" ");
        }
    });
}

fn listify(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if let Some(at) = pick(blocks, chance, |block| {
            is_prose(block) && block.contains(". ")
        }) {
            let text = blocks[at].replace('\n', " ");
            let items: Vec<String> = text
                .split_inclusive(". ")
                .map(|sentence| format!("- {}", sentence.trim()))
                .collect();
            blocks[at] = items.join("\n");
        }
    });
}

fn readmonish(pages: &mut Pages, chance: &mut Chance) {
    change(pages, chance, |blocks, chance| {
        if let Some(at) = pick(blocks, chance, |block| block.starts_with("!!! ")) {
            let rest = blocks[at].trim_start_matches("!!! ");
            let rest = rest.trim_start_matches(|c: char| c.is_ascii_lowercase());
            blocks[at] = format!("??? {}{rest}", chance.word());
        }
    });
}

/// Takes the last section of a page away.
fn last_section(pages: &mut Pages, name: &str, chance: &mut Chance) -> Vec<String> {
    let mut section = Vec::new();
    change_page(pages, name, chance, |blocks, _| {
        let start = blocks.iter().rposition(|block| block.starts_with("## "));
        if let Some(start) = start {
            section = blocks.split_off(start);
        }
    });
    section
}

fn swap(pages: &mut Pages, chance: &mut Chance) {
    let (one, other) = (name(pages, chance), name(pages, chance));
    if one != other {
        let first = last_section(pages, &one, chance);
        let second = last_section(pages, &other, chance);
        change_page(pages, &one, chance, |blocks, _| blocks.extend(second));
        change_page(pages, &other, chance, |blocks, _| blocks.extend(first));
    }
}

fn split_edited(pages: &mut Pages, chance: &mut Chance) {
    let before: Vec<String> = pages.keys().cloned().collect();
    split(pages, chance);
    correct_all(pages, chance, |name| {
        !before.iter().any(|known| known == name)
    });
}

fn merge_edited(pages: &mut Pages, chance: &mut Chance) {
    merge(pages, chance);
    let one = name(pages, chance);
    correct_all(pages, chance, |name| name == one);
}

fn vanish(pages: &mut Pages, chance: &mut Chance) {
    if pages.len() > 1 {
        let gone = name(pages, chance);
        pages.remove(&gone);
    }
}
