//! How sure a pair is, by what stands around it.
//!
//! Deliberately absent: from which confidence on a pair is believed (`project::import`).

use super::Paired;
use super::fit::{alike, fit};
use super::path::Step;
use super::traits::Traits;

/// Which pairs of the path stand in a section that has the same kinds of units on both sides, none left out: then place
/// speaks for what has nothing else to be told by.
pub(super) fn framed(path: &[Step], a: &[Traits], b: &[Traits]) -> Vec<bool> {
    let mut framed = vec![false; path.len()];
    let is_border = |at: usize| path.get(at).is_some_and(|(s, _, _)| a[*s].is_heading());
    let follows = |at: usize| match (at.checked_sub(1).map(|before| path[before]), path.get(at)) {
        (None, Some((s, t, _))) => (*s, *t) == (0, 0),
        (Some((s, t, _)), Some(next)) => (s + 1, t + 1) == (next.0, next.1),
        (Some((s, t, _)), None) => (s + 1, t + 1) == (a.len(), b.len()),
        (None, None) => false,
    };
    let mut start = 0;
    for end in 1..=path.len() {
        if !is_border(end) && end < path.len() {
            continue;
        }
        let is_whole = (start..=end).all(follows)
            && (start..end).all(|at| a[path[at].0].kind == b[path[at].1].kind);
        if is_whole {
            framed[start..end].fill(true);
        }
        start = end;
    }
    framed
}

/// How sure a pair of the path is: its own fit, what its neighbours and its section say, and how much better it is than
/// its rivals.
pub(super) fn rate(path: &[Step], at: usize, framed: bool, a: &[Traits], b: &[Traits]) -> Paired {
    let (source, target, own) = path[at];
    let contradict = alike(&a[source], &b[target]) == Some(0.0);
    let is_beside = |other: Option<&Step>, step: isize| {
        other.is_some_and(|(s, t, fit)| {
            *fit > 0.3
                && source.checked_add_signed(step) == Some(*s)
                && target.checked_add_signed(step) == Some(*t)
        })
    };
    let mut score = own;
    let at_edge = |step: isize| {
        let s = source.checked_add_signed(step).filter(|s| *s < a.len());
        let t = target.checked_add_signed(step).filter(|t| *t < b.len());
        s.is_none() && t.is_none()
    };
    for (step, other) in [
        (-1, at.checked_sub(1).and_then(|at| path.get(at))),
        (1, path.get(at + 1)),
    ] {
        if is_beside(other, step) || at_edge(step) {
            score += 0.5;
        }
    }
    let rival = |s: Option<usize>, t: Option<usize>| match (
        s.and_then(|s| a.get(s)),
        t.and_then(|t| b.get(t)),
    ) {
        (Some(x), Some(y)) => fit(x, y),
        _ => -3.0,
    };
    let best_rival = [
        rival(source.checked_sub(1), Some(target)),
        rival(Some(source + 1), Some(target)),
        rival(Some(source), target.checked_sub(1)),
        rival(Some(source), Some(target + 1)),
    ]
    .into_iter()
    .fold(f32::NEG_INFINITY, f32::max);
    score -= (best_rival - own).clamp(0.0, 0.4);
    if framed && !contradict {
        score += 0.5;
    }
    let confidence = (score / 1.6).clamp(0.0, 1.0);
    Paired {
        source,
        target,
        confidence,
    }
}
