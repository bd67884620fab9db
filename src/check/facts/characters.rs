//! Single characters: scripts that need joiners, letters that look like others.

/// Scripts whose spelling needs ZWJ and ZWNJ: Arabic, Syriac, N'Ko, Mongolian, and the Indic family.
pub(crate) fn needs_joiners(c: char) -> bool {
    matches!(u32::from(c),
        0x0600..=0x07FF | 0x0840..=0x08FF | 0x0900..=0x0DFF | 0x0F00..=0x109F | 0x1700..=0x18AF | 0x1900..=0x1CFF
        | 0xA800..=0xA8FF | 0xA900..=0xA95F | 0xA980..=0xAADF | 0xABC0..=0xABFF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC
        | 0x10A00..=0x10AFF | 0x11000..=0x11DFF | 0x1E900..=0x1E95F)
}

/// Scripts written without spaces, where U+200B tells renderers where a line may break: Thai, Lao, Tibetan, Myanmar,
/// Khmer, Tai, Balinese, Javanese.
pub(crate) fn needs_break_marks(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0FFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x1950..=0x19FF | 0x1A20..=0x1AAF | 0x1B00..=0x1B7F
        | 0xA980..=0xA9FF | 0xAA60..=0xAADF)
}

/// Characters that emoji sequences are made of, U+FE0F and skin tones among them.
pub(crate) fn is_emoji(c: char) -> bool {
    matches!(u32::from(c),
        0x23 | 0x2A | 0x30..=0x39 | 0xA9 | 0xAE | 0x203C | 0x2049 | 0x20E3 | 0x2122 | 0x2139 | 0x2190..=0x21FF
        | 0x2300..=0x23FF | 0x2460..=0x24FF | 0x25A0..=0x27BF | 0x2900..=0x297F | 0x2B00..=0x2BFF | 0x3030 | 0x303D
        | 0x3297 | 0x3299 | 0xFE0F | 0x1F000..=0x1FAFF)
}

/// Han, for which variation selectors choose a shape.
pub(crate) fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// The Latin letter or digit that a letter of another script is taken for, in lower case; Latin letters stay.
pub(crate) fn latin_twin(c: char) -> Option<char> {
    let twin = match c {
        'а' | 'А' | 'α' | 'Α' | 'ɑ' | 'Ꭺ' | 'ꓮ' => 'a',
        'В' | 'в' | 'Β' | 'Ь' | 'Ᏼ' | 'ꓐ' => 'b',
        'с' | 'С' | 'ϲ' | 'Ϲ' | 'ⅽ' | 'Ꮯ' | 'ꓚ' => 'c',
        'ԁ' | 'ⅾ' | 'Ꭰ' | 'ꓓ' => 'd',
        'е' | 'Е' | 'Ε' | 'ҽ' | 'ё' | 'Ё' | 'Ꭼ' | 'ꓰ' => 'e',
        'ƒ' | 'ϝ' | 'ꓝ' => 'f',
        'ɡ' | 'ց' | 'Ꮐ' | 'ꓖ' => 'g',
        'һ' | 'Н' | 'н' | 'Η' | 'հ' | 'Ꮋ' | 'ꓧ' => 'h',
        'і' | 'І' | 'ι' | 'Ι' | 'ı' | 'ɩ' | 'Ӏ' | 'ӏ' | 'ї' | 'Ї' | 'ꓲ' => 'i',
        'ј' | 'Ј' | 'ϳ' | 'Ꭻ' | 'ꓙ' => 'j',
        'к' | 'К' | 'κ' | 'Κ' | 'Ꮶ' | 'ꓗ' => 'k',
        'ⅼ' | 'ʟ' | 'Ꮮ' | 'ꓡ' => 'l',
        'м' | 'М' | 'Μ' | 'ⅿ' | 'Ꮇ' | 'ꓟ' => 'm',
        'ո' | 'п' | 'Ν' | 'η' | 'ꓠ' => 'n',
        'о' | 'О' | 'ο' | 'Ο' | 'օ' | 'Օ' | 'σ' | 'ꓳ' => 'o',
        'р' | 'Р' | 'ρ' | 'Ρ' | 'Ꮲ' | 'ꓑ' => 'p',
        'ԛ' | 'զ' => 'q',
        'г' | 'ʀ' | 'Ꭱ' | 'ꓣ' => 'r',
        'ѕ' | 'Ѕ' | 'Ꮪ' | 'ꓢ' => 's',
        'Т' | 'т' | 'Τ' | 'τ' | 'Ꭲ' | 'ꓔ' => 't',
        'υ' | 'ս' | 'Ս' | 'ꓴ' => 'u',
        'ν' | 'ѵ' | 'ⅴ' | 'Ꮩ' | 'ꓦ' => 'v',
        'ԝ' | 'ա' | 'ω' | 'ш' | 'Ꮃ' | 'ꓪ' => 'w',
        'х' | 'Х' | 'χ' | 'Χ' | 'ⅹ' | 'ꓫ' => 'x',
        'у' | 'У' | 'γ' | 'Υ' | 'ү' | 'ꓬ' => 'y',
        'Ζ' | 'ᴢ' | 'Ꮓ' | 'ꓜ' => 'z',
        _ if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
        _ => return None,
    };
    Some(twin)
}

/// A word as a reader may take it: each letter as its Latin twin; `None` where one has none.
pub(crate) fn latin_look(word: &str) -> Option<String> {
    word.chars().map(latin_twin).collect()
}

/// Whether a character beyond ASCII is what it looks like wherever it stands: seen, composed, and no form of a sign or
/// letter of ASCII. Letters and punctuation of many languages are; what is not listed is looked at more closely.
pub(crate) fn is_plain(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{4e00}'..='\u{9fff}')
        || matches!(u32::from(c),
        0xC0..=0xFF | 0x100..=0x12F | 0x134..=0x13E | 0x141..=0x148 | 0x14A..=0x17E | 0x400..=0x45F | 0x5D0..=0x5EA
        | 0x621..=0x64A | 0x1EA0..=0x1EF9 | 0x2013..=0x2014 | 0x2018..=0x201F | 0x2026 | 0x3001..=0x3002
        | 0x3041..=0x3096 | 0x30A1..=0x30FE)
}

#[cfg(test)]
mod tests {
    use icu_normalizer::ComposingNormalizerBorrowed;

    use super::*;
    use crate::check::facts::normal;

    #[test]
    fn plain_characters_hide_nothing() {
        let (composed, compatible) = (
            ComposingNormalizerBorrowed::new_nfc(),
            ComposingNormalizerBorrowed::new_nfkc(),
        );
        for c in ('\u{80}'..=char::MAX).filter(|c| is_plain(*c)) {
            for text in [format!("{c}"), format!("a{c}가{c}"), format!("{c}{c}か")] {
                assert!(composed.is_normalized(&text), "{text}");
            }
            let forms: String = c.to_lowercase().chain(c.to_uppercase()).collect();
            let forms = compatible.normalize(&forms).replace("...", "");
            let twins = [('ı', "I"), ('ß', "SS")];
            let twin = twins.iter().find(|(twin, _)| *twin == c);
            let forms = twin.map_or(&*forms, |(_, own)| forms.trim_end_matches(own));
            assert!(!forms.contains(|c: char| c.is_ascii()), "{c}: {forms}");
            assert!(!normal::is_invisible(c) && !c.is_control(), "{c}");
        }
    }

    #[test]
    fn words_that_look_latin() {
        assert_eq!(latin_look("Ѕіgnаl").as_deref(), Some("signal"));
        assert_eq!(latin_look("Сигнал"), None);
    }
}
