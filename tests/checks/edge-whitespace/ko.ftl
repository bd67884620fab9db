bad-both = {" "}홈 {" "}
bad-end = 홈{"\u0020"}
ok-none = {""}홈
bad-label = {" "}[홈]{" "}
