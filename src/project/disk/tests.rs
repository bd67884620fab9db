use super::*;

fn disk() -> (tempfile::TempDir, Disk) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let disk = Disk::open(dir.path()).expect("it opens");
    (dir, disk)
}

fn commit(disk: &Disk, files: &[(&str, &str)]) -> Result<Committed, Failure> {
    let lock = disk.lock(|| panic!("nobody else holds the lock"))?;
    let mut batch = Batch::new();
    for (path, text) in files {
        batch.write(*path, *text);
    }
    batch.commit(disk, &lock)
}

fn temporaries(disk: &Disk) -> Vec<String> {
    let mut names = Vec::new();
    let mut open = vec![disk.root().to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
            } else if is_temporary(&entry.file_name().to_string_lossy()) {
                names.push(show(&entry.path()));
            }
        }
    }
    names
}

#[test]
fn bytes_that_are_no_utf_8_are_named() {
    let (_dir, disk) = disk();
    fs::write(disk.root().join("a.md"), b"ab\xffc").expect("written");
    fs::write(disk.root().join("b.md"), b"\xff\xfea\0").expect("written");
    fs::create_dir(disk.root().join("c.md")).expect("made");
    let error = disk.read("a.md").expect_err("no UTF-8");
    assert_eq!(error.to_string(), "a.md: not UTF-8 at byte 2");
    let hint = disk.read("b.md").expect_err("UTF-16").hint();
    assert!(hint.is_some_and(|hint| hint.contains("UTF-16")));
    let error = disk.read("c.md").expect_err("a folder");
    assert!(error.to_string().contains("a folder, not a file"));
    assert!(matches!(disk.read("d.md"), Err(Failure::Missing { .. })));
}

#[test]
fn unchanged_files_are_not_rewritten() {
    let (_dir, disk) = disk();
    commit(&disk, &[("x/a.ftl", "a = 1\n"), ("b.ftl", "b = 1\n")]).expect("written");
    let before = fs::metadata(disk.root().join("x/a.ftl"))
        .and_then(|data| data.modified())
        .expect("a time");
    let done = commit(&disk, &[("x/a.ftl", "a = 1\n"), ("b.ftl", "b = 2\n")]).expect("written");
    assert_eq!(
        (done.written, done.unchanged),
        (vec!["b.ftl".to_owned()], 1)
    );
    let after = fs::metadata(disk.root().join("x/a.ftl"))
        .and_then(|data| data.modified())
        .expect("a time");
    assert_eq!(before, after);
    assert_eq!(temporaries(&disk), [""; 0]);
    assert_eq!(disk.list("x", ".ftl").expect("listed"), ["a.ftl"]);
}

#[cfg(unix)]
#[test]
fn a_named_file_is_written_where_its_link_leads() {
    use std::os::unix::fs::symlink;
    let (_dir, disk) = disk();
    let (link, target) = (disk.root().join("link"), disk.root().join("target"));
    fs::write(&target, "old").expect("written");
    symlink("target", &link).expect("linked");
    write_file(&link, "link", "new").expect("written");
    assert_eq!(fs::read_to_string(&target).expect("there"), "new");
    assert!(link.is_symlink());
    // A device stays one.
    write_file(Path::new("/dev/null"), "/dev/null", "new").expect("written");
    assert!(fs::metadata("/dev/null").is_ok_and(|data| !data.is_file()));
    let error = write_file(disk.root(), "folder", "new").expect_err("a folder");
    assert!(error.to_string().starts_with("folder"), "{error}");
}

#[cfg(unix)]
#[test]
fn nothing_is_written_outside() {
    use std::os::unix::fs::symlink;
    let (_dir, disk) = disk();
    let other = tempfile::tempdir().expect("a temporary folder");
    symlink(other.path(), disk.root().join("away")).expect("linked");
    symlink(other.path().join("new"), disk.root().join("dangling.ftl")).expect("linked");
    for path in [
        "../a",
        "/etc/x",
        "away/a.ftl",
        "away/deep/a.ftl",
        "dangling.ftl",
    ] {
        let error = commit(&disk, &[("ok.ftl", "x\n"), (path, "x\n")]).expect_err(path);
        assert!(
            matches!(error, Failure::OutsideTree { .. }),
            "{path}: {error}"
        );
    }
    assert!(!disk.exists("ok.ftl"));
    assert_eq!(fs::read_dir(other.path()).expect("a folder").count(), 0);
    // A link that stays inside is written through, and stays a link.
    commit(&disk, &[("real.ftl", "old\n")]).expect("written");
    symlink("real.ftl", disk.root().join("link.ftl")).expect("linked");
    commit(&disk, &[("link.ftl", "new\n")]).expect("written");
    assert_eq!(disk.read("real.ftl").expect("read").text, "new\n");
    assert!(disk.root().join("link.ftl").is_symlink());
}

#[test]
fn a_promised_batch_is_completed_and_a_prepared_one_cleared() {
    for promised in [true, false] {
        let (_dir, disk) = disk();
        commit(
            &disk,
            &[("a.ftl", "old\n"), ("b.ftl", "old\n"), ("c.ftl", "old\n")],
        )
        .expect("written");
        let root = disk.root().to_path_buf();
        let line = |name: &str| {
            fs::write(root.join(format!("{}{name}", staging::TEMPORARY)), "new\n")
                .expect("written");
            let hash = blake3::hash(b"old\n").to_hex();
            format!("{hash}\t{}{name}\t{name}.ftl\n", staging::TEMPORARY)
        };
        // One that is not promised yet grows, line by line.
        let (name, end) = if promised {
            ("batch", "end\n")
        } else {
            ("batch.new", "")
        };
        let journal = format!("{}{}{}{end}", line("a"), line("b"), line("c"));
        fs::write(root.join(".l10n/cache").join(name), journal).expect("written");
        // The run was killed after its first rename, and somebody has edited a file since.
        fs::rename(
            root.join(format!("{}a", staging::TEMPORARY)),
            root.join("a.ftl"),
        )
        .expect("renamed");
        fs::write(root.join("c.ftl"), "edited\n").expect("written");
        drop(disk.lock(|| {}).expect("locked"));
        let text = |name: &str| disk.read(name).expect("read").text;
        let b = if promised { "new\n" } else { "old\n" };
        assert_eq!(
            (text("a.ftl"), text("b.ftl"), text("c.ftl")),
            ("new\n".to_owned(), b.to_owned(), "edited\n".to_owned())
        );
        assert_eq!(temporaries(&disk), [""; 0]);
        assert!(!disk.exists(".l10n/cache/batch") && !disk.exists(".l10n/cache/batch.new"));
    }
}

#[test]
fn a_journal_cannot_reach_other_files() {
    let (_dir, disk) = disk();
    commit(&disk, &[("a.ftl", "old\n")]).expect("written");
    let hash = blake3::hash(b"old\n").to_hex();
    let journal = format!("{hash}\ta.ftl\tb.ftl\n-\t../x\t/etc/y\nend\n");
    fs::write(disk.root().join(".l10n/cache/batch"), journal).expect("written");
    drop(disk.lock(|| {}).expect("locked"));
    assert!(disk.exists("a.ftl") && !disk.exists("b.ftl"));
}

#[test]
fn a_failed_batch_changes_nothing() {
    let (_dir, disk) = disk();
    commit(&disk, &[("a.ftl", "old\n"), ("file", "x\n")]).expect("written");
    // A folder cannot be made where a file is.
    let error = commit(&disk, &[("a.ftl", "new\n"), ("file/b.ftl", "new\n")]).expect_err("refused");
    assert!(
        matches!(error, Failure::Write { .. } | Failure::Read { .. }),
        "{error}"
    );
    assert_eq!(disk.read("a.ftl").expect("read").text, "old\n");
    assert_eq!(temporaries(&disk), [""; 0]);
}

#[test]
fn what_was_staged_waits_for_the_commit() {
    let (_dir, disk) = disk();
    commit(&disk, &[("a.ftl", "old\n"), ("b.ftl", "old\n")]).expect("written");
    let lock = disk.lock(|| {}).expect("locked");
    let new = |text: &str| Change::Write(text.to_owned());
    let changes = [
        ("a.ftl", new("new\n")),
        ("b.ftl", new("new\n")),
        ("c/c.ftl", new("new\n")),
        // The last change of a path counts.
        ("b.ftl", Change::Remove),
        ("c/c.ftl", new("newer\n")),
    ];
    let stage = || {
        let mut staging = Staging::new(&disk, &lock);
        for (path, change) in &changes {
            staging.add((*path).to_owned(), change).expect("staged");
        }
        assert_eq!(temporaries(&disk).len(), 2);
        assert_eq!(disk.read("a.ftl").expect("read").text, "old\n");
        staging
    };
    drop(stage());
    assert_eq!(temporaries(&disk), [""; 0]);
    assert!(disk.exists("b.ftl") && !disk.exists(".l10n/cache/batch.new"));
    let done = stage().commit().expect("written");
    assert_eq!(done.written, ["a.ftl", "c/c.ftl"]);
    assert_eq!(done.removed, ["b.ftl"]);
    assert_eq!(disk.read("c/c.ftl").expect("read").text, "newer\n");
    assert!(!disk.exists("b.ftl"));
    assert_eq!(temporaries(&disk), [""; 0]);
}

#[test]
fn the_second_run_waits() {
    use std::sync::mpsc::channel;
    let (_dir, disk) = disk();
    let first = disk.lock(|| {}).expect("locked");
    let (tell, told) = channel();
    let other = disk.clone();
    let thread =
        std::thread::spawn(move || other.lock(|| tell.send("waiting").expect("sent")).map(drop));
    assert_eq!(told.recv(), Ok("waiting"));
    assert!(!thread.is_finished());
    drop(first);
    thread.join().expect("no panic").expect("locked");
}
