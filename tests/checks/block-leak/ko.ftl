bad-list = - 하나
bad-heading = 하나
    # 둘
bad-paragraph = 하나

    둘
bad-cell = 하나 | 둘
ok-heading = 1. 하나
ok-year = 그때는 2023.
ok-wrapped = 하나
    둘
