//! A locale that is named is looked at by itself: what is wrong in another one is not said, and changes nothing.

use proptest::prelude::*;
use serde_json::Value;

use super::Tree;
use super::cache::{edit, site};

/// What `status` says of a locale, of several or by itself.
fn status(tree: &Tree, named: &[&str], locale: &str) -> Value {
    let arguments = [&["status", "--format", "json"], named].concat();
    let said: Value = serde_json::from_str(&tree.run(&arguments).out).expect("JSON");
    let locales = said["locales"].as_array().expect("locales");
    let found = locales.iter().find(|one| one["locale"] == locale);
    found.cloned().unwrap_or_default()
}

#[test]
fn slips_of_one_locale_do_not_fail_another() {
    let tree = site();
    tree.run(&["extract"]);
    tree.replace("locales/ko/walk.ftl", "# h-walking =", "h-walking = 걷기");
    tree.run(&["extract"]);
    for (slip, status) in [("h-walking = { Marche\n".as_bytes(), 1), (b"\xff\n", 2)] {
        let file = tree.path("locales/fr/walk.ftl");
        let before = std::fs::read(&file).expect("a file");
        std::fs::write(&file, [&before, slip].concat()).expect("written");
        for command in ["status", "check", "build"] {
            let ko = tree.run(&[command, "ko"]);
            assert_eq!(ko.status, 0, "{command} ko: {}{}", ko.out, ko.err);
            for others in [&["fr"][..], &["ko", "fr"], &[]] {
                let said = tree.run(&[&[command], others].concat());
                assert_eq!(said.status, status, "{command} {others:?}: {}", said.err);
            }
        }
        std::fs::write(&file, before).expect("written");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is edited, extracted or not: a locale is the same by itself and among all.
    #[test]
    fn any_edits_and_one_locale_by_itself(edits in prop::collection::vec((edit(), any::<bool>()), 1..8)) {
        let tree = site();
        for (edit, is_extracted) in &edits {
            edit.apply(&tree);
            if *is_extracted {
                tree.run(&["extract"]);
            }
            for locale in ["ko", "fr", "en"] {
                let among = match locale {
                    "en" => status(&tree, &["ko", "fr", "en"], locale),
                    _ => status(&tree, &[], locale),
                };
                prop_assert_eq!(status(&tree, &[locale], locale), among, "{} after {:?}", locale, edit);
            }
        }
    }
}
