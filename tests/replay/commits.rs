//! A change of a site in small commits, as a repository has them: every hunk of every page at a time of its own.

use similar::{DiffTag, TextDiff};

use super::edits::Chance;
use super::site::Pages;

/// All states between two versions of a site, the second one last: `count` commits, some of which are taken back and
/// made again, or left for a while as when somebody looks at another branch.
pub fn commits(before: &Pages, after: &Pages, count: usize, chance: &mut Chance) -> Vec<Pages> {
    let mut states = vec![before.clone(); count];
    let names = before.keys().chain(after.keys());
    let names: std::collections::BTreeSet<&String> = names.collect();
    for name in names {
        let (old, new) = (before.get(name), after.get(name));
        let (Some(old), Some(new)) = (old, new) else {
            let when = chance.below(count);
            for state in &mut states[when..] {
                state.remove(name);
                state.extend(new.map(|text| (name.clone(), text.clone())));
            }
            continue;
        };
        let diff = TextDiff::from_lines(old, new);
        let ops = diff.ops().iter();
        let whens: Vec<usize> = ops.map(|_| chance.below(count)).collect();
        for (at, state) in states.iter_mut().enumerate() {
            let mut text = String::new();
            for (op, when) in diff.ops().iter().zip(&whens) {
                let is_made = op.tag() != DiffTag::Equal && *when <= at;
                if is_made {
                    text.extend(op.new_range().filter_map(|line| diff.new_slice(line)));
                } else {
                    text.extend(op.old_range().filter_map(|line| diff.old_slice(line)));
                }
            }
            state.insert(name.clone(), text);
        }
    }
    let mut all: Vec<Pages> = Vec::new();
    for (at, state) in states.iter().enumerate() {
        all.push(state.clone());
        if chance.below(4) == 0 {
            let back = at.saturating_sub(1 + chance.below(3));
            all.extend([states[back].clone(), state.clone()]);
        }
    }
    all
}
