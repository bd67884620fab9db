//! The command line as people type it: `tests/cli/*.toml`, each with the folder it begins with (`.in`) and, where it
//! writes, the one it ends with (`.out`); and the reference page made of the program's own help.
//!
//! `SNAPSHOTS=overwrite cargo test --test cli` writes them anew.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "tests lay out folders, read what the program wrote, and say what they measured"
)]

mod street;

use std::path::Path;
use std::process::Command;

use street::{L10N, Tree, overwrite};

/// Every case, as typed.
#[test]
fn cases() {
    if overwrite() && std::env::var_os("TRYCMD").is_none() {
        // All snapshots of this repository are overwritten by one word; `trycmd` has its own.
        let status = Command::new(std::env::current_exe().expect("this test has a file"))
            .args(["cases", "--exact"])
            .env("TRYCMD", "overwrite")
            .status()
            .expect("it runs again");
        assert!(status.success());
        return;
    }
    trycmd::TestCases::new()
        .default_bin_path(Path::new(L10N))
        .register_bin("l10n", Path::new(L10N))
        .env("NO_COLOR", "1")
        .case("tests/cli/*.toml")
        .case("README.md");
}

/// `source/reference/cli.md` is what the program says of itself.
#[test]
fn the_reference_is_the_help() {
    let tree = Tree::new(&[]);
    let said = tree.run(&["man", "--format", "markdown"]);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("source/reference/cli.md");
    if overwrite() {
        std::fs::write(&path, &said.out).expect("the reference is written");
    }
    let page = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        page == said.out,
        "source/reference/cli.md is behind; SNAPSHOTS=overwrite writes it anew"
    );
}

/// Every command has a short help, a long one with an example, and a manual page.
#[test]
fn every_command_helps_twice() {
    let tree = Tree::new(&[]);
    let help = tree.run(&["-h"]).out;
    let commands = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        // It is the parser's own.
        .filter(|command| *command != "help");
    for command in commands {
        let short = tree.run(&[command, "-h"]);
        let long = tree.run(&[command, "--help"]);
        assert_eq!((short.status, long.status), (0, 0), "{command}");
        assert!(short.out.len() < long.out.len(), "{command}");
        assert!(
            long.out.contains(&format!("    l10n {command}")),
            "no example: {command}"
        );
        let page = tree.run(&["man", command]).out;
        assert!(page.contains(".TH"), "{command}");
    }
}

/// A reader who has seen enough is no failure.
#[test]
fn a_closed_pipe_is_fine() {
    use std::process::Stdio;
    let tree = Tree::new(&[]);
    let mut child = tree
        .command(&["man", "--format", "markdown"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    drop(child.stdout.take());
    let done = child.wait_with_output().expect("it ends");
    assert_eq!(done.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&done.stderr), "");
}

/// Flags beat the environment, which beats the file, which beats the defaults.
#[test]
fn settings_have_an_order() {
    let tree = Tree::new(&[
        ("l10n.toml", "source = \"file\"\n"),
        ("file/a.md", "In the file.\n"),
        ("environment/b.md", "In the environment.\n"),
        ("flag/c.md", "On the command line.\n"),
        ("source/d.md", "By default.\n"),
    ]);
    let pages = |run: &mut Command| {
        let done = run.output().expect("it runs");
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
        said
    };
    let arguments = ["--set", "targets=ko", "status", "--format", "json"];
    assert!(pages(&mut tree.command(&arguments)).contains("\"a.md\""));
    let mut run = tree.command(&arguments);
    assert!(pages(run.env("L10N_SOURCE", "environment")).contains("\"b.md\""));
    let mut run = tree.command(&[&["--set", "source=flag"], &arguments[..]].concat());
    assert!(pages(run.env("L10N_SOURCE", "environment")).contains("\"c.md\""));
    std::fs::remove_file(tree.path("l10n.toml")).expect("it was there");
    assert!(pages(&mut tree.command(&arguments)).contains("\"d.md\""));
}

/// The project is found from any folder inside it.
#[test]
fn the_project_is_found_by_walking_up() {
    let tree = Tree::new(&[
        ("l10n.toml", "source = \"docs\"\ntargets = [\"ko\"]\n"),
        ("docs/guide/a.md", "Hello there, dear reader.\n"),
    ]);
    let said = tree.run(&["-C", "docs/guide", "status", "--format", "json"]);
    assert!(said.out.contains("\"guide/a.md\""), "{said:?}");
    let said = tree.run(&["--config", "docs/../l10n.toml", "status"]);
    assert_eq!(said.status, 0, "{said:?}");
    let said = tree.run(&["-C", "nowhere", "status"]);
    assert_eq!(said.status, 2, "{said:?}");
}

/// A unit without a message is one thing to write, however many sentences it has.
#[test]
fn what_is_missing_is_told_once() {
    let tree = Tree::new(&[
        ("l10n.toml", "targets = [\"ko\"]\n"),
        (
            "source/a.md",
            "Close the gate behind you. Then water the beans.\n",
        ),
    ]);
    tree.run(&["extract"]);
    let said = tree.run(&["check", "-v"]);
    assert_eq!(said.out.matches("[missing]").count(), 1, "{said:?}");
}
