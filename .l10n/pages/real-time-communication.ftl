### l10n: every unit of real-time-communication.md. Written by `l10n extract`, not by hand.

fm-meta-title = The Best Private Instant Messengers - Privacy Guides
    .kind = front-matter
    .language = en

fm-title = 실시간 커뮤니케이션
    .kind = front-matter
    .language = ko

fm-description = Other instant messengers make all of your private conversations available to the company that runs them.
    .kind = front-matter
    .language = en

intro-these-are-our = These are our recommendations for encrypted real-time communication.
    .kind = paragraph
    .language = en

label-types-of-communication-networks = Types of Communication Networks
    .kind = label
    .language = en

## 암호화 메신저

h-tf3966 = 암호화 메신저
    .kind = h2
    .language = ko

intro-these-messengers-are = These messengers are great for securing your sensitive communications.
    .kind = paragraph
    .language = en

## 암호화 메신저 › Signal

h-signal = Signal
    .kind = h3
    .language = en

title-recommendation = Recommendation
    .kind = implied-title
    .language = en
    .uses = 5

alt-signal = Signal 로고
    .kind = alt
    .language = ko

signal-signal-messenger-llc = **Signal**은 Signal Messenger LLC에서 개발한 모바일 앱입니다. 인스턴트 메시지, 음성 및 영상 통화 기능을 제공합니다.
    .kind = paragraph
    .language = ko

signal-e2ee-signal-pin = 모든 통신은 E2EE가 적용됩니다. 연락처 목록은 Signal PIN으로 암호화되며, 서버에서는 연락처 목록에 접근할 수 없습니다. 개인 프로필 또한 암호화되어 여러분이 대화하는 상대에게만 공유됩니다.
    .kind = paragraph
    .language = ko

label-8wwyc8 = 홈페이지
    .kind = label
    .language = ko
    .uses = 5

title-dmhsy8 = 프라이버시 정책
    .kind = attribute
    .language = ko
    .uses = 5

title-wabjus = 문서
    .kind = attribute
    .language = ko
    .uses = 5

title-gm9q8a = 소스 코드
    .kind = attribute
    .language = ko
    .uses = 5

title-7v2tnd = 기부
    .kind = attribute
    .language = ko

block-title-idvitj = 다운로드
    .kind = block-title
    .language = ko
    .uses = 5

label-google-play = Google Play
    .kind = label
    .language = en
    .uses = 5

label-app-store = App Store
    .kind = label
    .language = en
    .uses = 4

label-android = Android
    .kind = label
    .language = en

label-windows = Windows
    .kind = label
    .language = en
    .uses = 4

label-macos = macOS
    .kind = label
    .language = en
    .uses = 3

label-linux = Linux
    .kind = label
    .language = en
    .uses = 4

signal-supports-private-groups = Signal supports [private groups]({ $private-groups }). The server has no record of your group memberships, group titles, group avatars, or group attributes. Signal has minimal metadata when [Sealed Sender]({ $sealed-sender }) is enabled. The sender address is encrypted along with the message body, and only the recipient address is visible to the server. Sealed Sender is only enabled for people in your contacts list, but can be enabled for all recipients with the increased risk of receiving spam. Signal requires your phone number as a personal identifier.
    .kind = paragraph
    .language = en
    .var-private-groups = https://signal.org/blog/signal-private-group-system/
    .var-sealed-sender = https://signal.org/blog/sealed-sender/

signal-the-protocol-was = The protocol was independently [audited]({ $audited }) in 2016. The specification for the Signal protocol can be found in their [documentation]({ $documentation }).
    .kind = paragraph
    .language = en
    .var-audited = https://eprint.iacr.org/2016/1013.pdf
    .var-documentation = https://signal.org/docs/

signal-we-have-some = We have some additional tips on configuring and hardening your Signal installation:
    .kind = paragraph
    .language = en

label-signal-configuration-and-hardening = Signal Configuration and Hardening
    .kind = label
    .language = en

## 암호화 메신저 › SimpleX Chat

h-simplex-chat = SimpleX Chat
    .kind = h3
    .language = en

alt-simplex-logo = Simplex logo
    .kind = alt
    .language = en

simplex-chat-is-an-instant = **SimpleX** Chat is an instant messenger that is decentralized and doesn't depend on any unique identifiers such as phone numbers or usernames. Users of SimpleX Chat can scan a QR code or click an invite link to participate in group conversations.
    .kind = paragraph
    .language = en

label-github = GitHub
    .kind = label
    .language = en
    .uses = 3

simplex-chat-was-audited-by = SimpleX Chat [was audited]({ $was-audited }) by Trail of Bits in October 2022.
    .kind = paragraph
    .language = en
    .var-was-audited = https://simplex.chat/blog/20221108-simplex-chat-v4.2-security-audit-new-website.html

simplex-chat-currently-simplex-chat = Currently SimpleX Chat only provides a client for Android and iOS. Basic group chatting functionality, direct messaging, editing of messages and markdown are supported. E2EE Audio and Video calls are also supported.
    .kind = paragraph
    .language = en

simplex-chat-your-data-can = Your data can be exported, and imported onto another device, as there are no central servers where this is backed up.
    .kind = paragraph
    .language = en

## 암호화 메신저 › Briar

h-briar = Briar
    .kind = h3
    .language = en

alt-briar-logo = Briar logo
    .kind = alt
    .language = en

briar-is-an-encrypted = **Briar** is an encrypted instant messenger that [connects]({ $connects }) to other clients using the Tor Network. Briar can also connect via Wi-Fi or Bluetooth when in local proximity. Briar’s local mesh mode can be useful when internet availability is a problem.
    .kind = paragraph
    .language = en
    .var-connects = https://briarproject.org/how-it-works/

title-napazq = 기부 옵션은 홈페이지 하단에 위치하고 있습니다
    .kind = attribute
    .language = ko

label-flathub = Flathub
    .kind = label
    .language = en

briar-to-add-a = To add a contact on Briar, you must both add each other first. You can either exchange `briar://` links or scan a contact’s QR code if they are nearby.
    .kind = paragraph
    .language = en

briar-the-client-software = The client software was independently [audited]({ $audited }), and the anonymous routing protocol uses the Tor network which has also been audited.
    .kind = paragraph
    .language = en
    .var-audited = https://briarproject.org/news/2017-beta-released-security-audit/

briar-has-a-fully = Briar has a fully [published specification]({ $published-specification }).
    .kind = paragraph
    .language = en
    .var-published-specification = https://code.briarproject.org/briar/briar-spec

briar-supports-perfect-forward = Briar supports perfect forward secrecy by using the Bramble [Handshake]({ $handshake }) and [Transport]({ $transport }) protocol.
    .kind = paragraph
    .language = en
    .var-handshake = https://code.briarproject.org/briar/briar-spec/blob/master/protocols/BHP.md
    .var-transport = https://code.briarproject.org/briar/briar-spec/blob/master/protocols/BTP.md

## Additional Options

h-additional-options = Additional Options
    .kind = h2
    .language = en

block-title-mv9fc3 = 경고
    .kind = block-title
    .language = ko

additional-options-these-messengers-do = These messengers do not have Perfect [Forward Secrecy]({ $forward-secrecy }) (PFS), and while they fulfill certain needs that our previous recommendations may not, we do not recommend them for long-term or sensitive communications. Any key compromise among message recipients would affect the confidentiality of **all** past communications.
    .kind = paragraph
    .language = en
    .var-forward-secrecy = https://en.wikipedia.org/wiki/Forward_secrecy

## Additional Options › Element

h-element = Element
    .kind = h3
    .language = en

alt-element-logo = Element logo
    .kind = alt
    .language = en

element-is-the-reference = **Element** is the reference client for the [Matrix]({ $matrix }) protocol, an [open standard]({ $open-standard }) for secure decentralized real-time communication.
    .kind = paragraph
    .language = en
    .var-matrix = https://matrix.org/docs/guides/introduction
    .var-open-standard = https://matrix.org/docs/spec

element-messages-and-files = Messages and files shared in private rooms (those which require an invite) are by default E2EE as are one to one voice and video calls.
    .kind = paragraph
    .language = en

label-web = Web
    .kind = label
    .language = en

p-z3r4jm = 프로필 사진, 메시지 반응, 닉네임은 암호화되지 않습니다.
    .kind = paragraph
    .language = ko

element-group-voice-and = Group voice and video calls are [not]({ $not }) E2EE, and use Jitsi, but this is expected to change with [Native Group VoIP Signalling]({ $native-group-voip-signalling }). Group calls have [no authentication]({ $no-authentication }) currently, meaning that non-room participants can also join the calls. We recommend that you do not use this feature for private meetings.
    .kind = paragraph
    .language = en
    .var-not = https://github.com/vector-im/element-web/issues/12878
    .var-native-group-voip-signalling = https://github.com/matrix-org/matrix-doc/pull/3401
    .var-no-authentication = https://github.com/vector-im/element-web/issues/13074

element-the-matrix-protocol = The Matrix protocol itself [theoretically supports PFS]({ $theoretically-supports-pfs }), however this is [not currently supported in Element]({ $not-currently-supported-in-element }) due to it breaking some aspects of the user experience such as key backups and shared message history.
    .kind = paragraph
    .language = en
    .var-theoretically-supports-pfs = https://gitlab.matrix.org/matrix-org/olm/blob/master/docs/megolm.md#partial-forward-secrecy
    .var-not-currently-supported-in-element = https://github.com/vector-im/element-web/issues/7101

element-the-protocol-was = The protocol was independently [audited]({ $audited }) in 2016. The specification for the Matrix protocol can be found in their [documentation]({ $documentation }). The [Olm]({ $olm }) cryptographic ratchet used by Matrix is an implementation of Signal’s [Double Ratchet algorithm]({ $double-ratchet-algorithm }).
    .kind = paragraph
    .language = en
    .var-audited = https://matrix.org/blog/2016/11/21/matrixs-olm-end-to-end-encryption-security-assessment-released-and-implemented-cross-platform-on-riot-at-last
    .var-documentation = https://spec.matrix.org/latest/
    .var-olm = https://matrix.org/docs/projects/other/olm
    .var-double-ratchet-algorithm = https://signal.org/docs/specifications/doubleratchet/

## Additional Options › Session

h-session = Session
    .kind = h3
    .language = en

alt-session-logo = Session logo
    .kind = alt
    .language = en

session-is-a-decentralized = **Session** is a decentralized messenger with a focus on private, secure, and anonymous communications. Session offers support for direct messages, group chats, and voice calls.
    .kind = paragraph
    .language = en

session-uses-the-decentralized = Session uses the decentralized [Oxen Service Node Network]({ $oxen-service-node-network }) to store and route messages. Every encrypted message is routed through three nodes in the Oxen Service Node Network, making it virtually impossible for the nodes to compile meaningful information on those using the network.
    .kind = paragraph
    .language = en
    .var-oxen-service-node-network = https://oxen.io/

session-allows-for-e2ee = Session allows for E2EE in one-on-one chats or closed groups which allow for up to 100 members. Open groups have no restriction on the number of members, but are open by design.
    .kind = paragraph
    .language = en

session-does-not-support = Session does [not]({ $not }) support PFS, which is when an encryption system automatically and frequently changes the keys it uses to encrypt and decrypt information, such that if the latest key is compromised it exposes a smaller portion of sensitive information.
    .kind = paragraph
    .language = en
    .var-not = https://getsession.org/blog/session-protocol-technical-information

session-oxen-requested-an = Oxen requested an independent audit for Session in March of 2020. The audit [concluded]({ $concluded }) in April of 2021, “The overall security level of this application is good and makes it usable for privacy-concerned people.”
    .kind = paragraph
    .language = en
    .var-concluded = https://getsession.org/session-code-audit

session-has-a-whitepaper = Session has a [whitepaper]({ $whitepaper }) describing the technicals of the app and protocol.
    .kind = paragraph
    .language = en
    .var-whitepaper = https://arxiv.org/pdf/2002.04609.pdf

## 평가 기준

h-ugbq8a = 평가 기준
    .kind = h2
    .language = ko

intro-privacy-guides = **Privacy Guides는 권장 목록의 어떠한 프로젝트와도 제휴를 맺지 않았습니다.** 객관적인 권장 목록을 제공하기 위해, [일반적인 평가 기준]({ $link-1 })에 더해 명확한 요구 사항을 정립하였습니다. 어떠한 프로젝트를 선택해 사용하기 전에, 이러한 요구 사항들을 숙지하고 여러분 스스로 조사하는 과정을 거쳐 적절한 선택을 하시기 바랍니다.
    .kind = paragraph
    .language = ko
    .var-link-1 = about/criteria.md

block-title-8np5tz = 이 단락은 최근에 만들어졌습니다
    .kind = block-title
    .language = ko

intro-privacy-guides-f3w6 = Privacy Guides 팀은 사이트의 모든 항목마다 명확한 평가 기준을 정립하는 중이며, 따라서 세부 내용은 변경될 수 있습니다. 평가 기준에 대해서 질문이 있다면 [포럼에서 문의]({ $link-1 })하시기 바랍니다. (무언가가 목록에 존재하지 않다고 해서 권장 목록을 작성할 때 고려한 적이 없을 것으로 단정 짓지 마세요.) 권장 목록에 어떤 프로젝트를 추가할 때 고려하고 논의해야 할 요소는 매우 많으며, 모든 요소를 문서화하는 것은 현재 진행 중인 작업입니다.
    .kind = paragraph
    .language = ko
    .var-link-1 = https://discuss.privacyguides.net/latest

item-p9i4yd = 오픈 소스 클라이언트가 있어야 합니다.
    .kind = item
    .language = ko

intro-e2ee = 비공개 메시지에는 E2EE가 기본 적용이어야 합니다.
    .kind = item
    .language = ko

intro-e2ee-a8zt = 모든 메시지에 E2EE가 지원되어야 합니다.
    .kind = item
    .language = ko

item-rz4yvf = 독립적인 감사를 받았어야 합니다.
    .kind = item
    .language = ko

## 평가 기준 › 우대 사항

h-7tshvs = 우대 사항
    .kind = h3
    .language = ko

p-2g8n5h = 평가 기준에서 '우대 사항'은 해당 부문에서 완벽한 프로젝트에 기대하는 바를 나타냅니다. 다음의 우대 사항에 해당하지 않더라도 권장 목록에 포함될 수 있습니다. 단, 우대 사항에 해당할수록 이 페이지의 다른 항목보다 높은 순위를 갖습니다.
    .kind = paragraph
    .language = ko

intro-perfect-forward-secrecy = 완전 순방향 비밀성(Perfect Forward Secrecy)을 보장해야 합니다.
    .kind = item
    .language = ko

item-qjk32n = 오픈 소스 서버가 있어야 합니다.
    .kind = item
    .language = ko

intro-p2p = 탈중앙 방식(연합 방식/P2P 방식)이어야 합니다.
    .kind = item
    .language = ko

intro-e2ee-ck74 = 모든 메시지에 E2EE가 기본 적용이어야 합니다.
    .kind = item
    .language = ko

intro-linux-macos-windows = Linux, macOS, Windows, Android, iOS를 지원해야 합니다.
    .kind = item
    .language = ko
