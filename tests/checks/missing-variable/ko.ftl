ok-there = [그룹]({ $groups })이 있습니다.
bad-link = 그룹이 있습니다.
bad-macro = 버전
