bad-misspelt = [그룹]({ $group })이 있습니다.
bad-none = { $x } 무료입니다.
