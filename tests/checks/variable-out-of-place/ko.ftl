bad-text = 이것: { $a }
bad-image = [이것]({ $a })을 보세요.
bad-part = [이것]({ $a }.evil)을 보세요.
bad-list = [이것]({ $a })을 지금 { $list } 보세요.
ok-order = [저것]({ $b })과 [이것]({ $a })을 보세요.
ok-math = 크기는 { $math }입니다.
bad-swap = [Molly]({ $signal })나 [Signal]({ $molly })을 보세요.
ok-same = [here]({ $b })와 [here]({ $a })을 보세요.
