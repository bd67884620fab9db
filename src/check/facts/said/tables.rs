//! Programs, shells, number words, words for the telephone.

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

/// Programs that people type into a terminal; sorted.
pub(super) const COMMANDS: &[&str] = &[
    "adb",
    "alias",
    "apk",
    "apt",
    "bash",
    "bcdedit",
    "brew",
    "bunx",
    "cargo",
    "certutil",
    "chmod",
    "choco",
    "chown",
    "cmd",
    "cp",
    "crontab",
    "csrutil",
    "curl",
    "dd",
    "del",
    "diskpart",
    "dnf",
    "docker",
    "eval",
    "export",
    "fastboot",
    "flatpak",
    "gem",
    "gh",
    "git",
    "go",
    "gpg",
    "iex",
    "ipfw",
    "irm",
    "iwr",
    "kubectl",
    "launchctl",
    "mkfs",
    "mshta",
    "msiexec",
    "mv",
    "nc",
    "netsh",
    "nix",
    "node",
    "npm",
    "npx",
    "openssl",
    "pacman",
    "perl",
    "pip",
    "pip3",
    "pipx",
    "pnpm",
    "podman",
    "powershell",
    "pwsh",
    "python",
    "python3",
    "reg",
    "rm",
    "rsync",
    "ruby",
    "rundll32",
    "scp",
    "setenforce",
    "setx",
    "sh",
    "snap",
    "spctl",
    "ssh",
    "sudo",
    "systemctl",
    "tar",
    "tee",
    "ufw",
    "uvx",
    "wget",
    "winget",
    "yarn",
    "yum",
    "zsh",
];

/// Programs that run what they are given; sorted.
pub(super) const SHELLS: &[&str] = &[
    "bash",
    "cmd",
    "iex",
    "node",
    "perl",
    "powershell",
    "pwsh",
    "python",
    "python3",
    "ruby",
    "sh",
    "sudo",
    "zsh",
];

/// Programs that fetch and run what is named behind them.
pub(super) const RUNNERS: &[&str] = &["bunx", "npx", "uvx"];

/// What programs are told to do.
pub(super) const VERBS: &[&str] = &[
    "add",
    "clone",
    "disable",
    "dlx",
    "enable",
    "exec",
    "install",
    "pull",
    "remove",
    "run",
    "uninstall",
];

/// Digits in words, from zero to nine, by language.
#[rustfmt::skip]
pub(super) const DIGIT_WORDS: &[[&str; 10]] = &[
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
    ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
    ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
    ["zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove"],
    ["zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"],
    ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"],
    ["zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć"],
    ["ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"],
    ["нуль", "один", "два", "три", "чотири", "п'ять", "шість", "сім", "вісім", "дев'ять"],
    ["sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"],
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"],
    ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"],
    ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"],
    ["صفر", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه"],
    ["אפס", "אחת", "שתיים", "שלוש", "ארבע", "חמש", "שש", "שבע", "שמונה", "תשע"],
    ["शून्य", "एक", "दो", "तीन", "चार", "पाँच", "छह", "सात", "आठ", "नौ"],
    ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"],
    ["공", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"],
    ["영", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"],
    ["ゼロ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"],
];

/// What each of the words stands for; `six` is one digit in all of its languages.
pub(super) static SPOKEN: LazyLock<HashMap<&'static str, char, FixedState>> = LazyLock::new(|| {
    let signs = "0123456789".chars();
    let rows = DIGIT_WORDS.iter();
    rows.flat_map(|words| words.iter().copied().zip(signs.clone()))
        .collect()
});

/// First bytes of characters that may be Han digits; no Hangul syllable has one.
pub(super) const HAN: RangeInclusive<u8> = 0xE3..=0xE9;

/// The digit that a Han character stands for.
pub(super) fn han_digit(c: char) -> Option<char> {
    Some(match c {
        '〇' | '零' => '0',
        '一' | '壹' | '幺' => '1',
        '二' | '贰' => '2',
        '三' | '叁' => '3',
        '四' | '肆' => '4',
        '五' | '伍' => '5',
        '六' | '陆' => '6',
        '七' | '柒' => '7',
        '八' | '捌' => '8',
        '九' | '玖' => '9',
        _ => return None,
    })
}

/// Words and signs behind which a number is dialled, or paid to.
pub(super) const CALLED: &[&str] = &[
    "tel",
    "phone",
    "call",
    "dial",
    "sms",
    "hotline",
    "telefon",
    "téléphone",
    "appelez",
    "teléfono",
    "llame",
    "telefone",
    "ligue",
    "anrufen",
    "телефон",
    "звоните",
    "هاتف",
    "اتصل",
    "تلفن",
    "טלפון",
    "חייגו",
    "फ़ोन",
    "कॉल",
    "โทร",
    "전화",
    "문자",
    "국번",
    "電話",
    "电话",
    "致电",
    "拨打",
    "anydesk",
    "m-pesa",
    "paybill",
    "qq",
    "teamviewer",
    "whatsapp",
    "계좌",
    "口座",
    "☎",
    "☏",
    "📞",
    "📱",
];

/// Ends of files that run when they are opened; sorted.
pub(super) const PROGRAMS: &[&str] = &[
    "apk", "bat", "cmd", "dmg", "exe", "ipa", "jar", "lnk", "msi", "ps1", "scr", "vbs",
];

/// Services through which people are reached or paid, as texts in scripts other than Latin name them; in lower case.
pub(super) const SERVICES: &[&str] = &[
    "alipay",
    "anydesk",
    "cash app",
    "discord",
    "instagram",
    "kakaotalk",
    "line id",
    "paypal",
    "skype",
    "teamviewer",
    "telegram",
    "threema",
    "venmo",
    "viber",
    "wechat",
    "whatsapp",
    "wickr",
    "zalo",
    "zelle",
    "вайбер",
    "ватсап",
    "телеграм",
    "וואטסאפ",
    "טלגרם",
    "تلغرام",
    "تلگرام",
    "تيليجرام",
    "واتساب",
    "واتس‌اپ",
    "テレグラム",
    "ライン id",
    "微信",
    "支付宝",
    "애니데스크",
    "왓츠앱",
    "위챗",
    "카카오톡",
    "카톡",
    "텔레그램",
    "팀뷰어",
    "페이팔",
];
