### checks/token-changed.md

## token-changed

# en: Finds a wallet, an onion address, an e-mail address, a fingerprint, a key or a hash that differs from the source, is missing, or is new; and a telephone, card or account number, the name of an account (`@name`, `name@bank`, `$name`) or a seed phrase of a wallet that is new, in the digits of any script. Digits may be grouped anew. A number of seven digits and more that the source does not hold is found whatever its shape, unless it is a day, a span of years or a round amount. In running text, also a command (`curl -s …`, `… | sh`), a name that is no word (`evil_support`), a file that runs (`setup.exe`), an option (`--insecure`), a name behind a messenger, a number in words, a word that is dialled (`1-800-NAME`), and a short number behind a word for the telephone or an account, where the source says nothing of the kind.
# token-changed-finds-a-wallet =

# en: *Group: safety. Severity: error.*
# token-changed-group-safety-severity =

## token-changed › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Nobody reads such a word; everybody copies it. A label was once replaced by a Bitcoin address, and a reader paid it.
# why-it-matters-nobody-reads-such =

## token-changed › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## token-changed › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow token-changed` builds it at your own risk.
# how-to-switch-it-off-this-is-a =
