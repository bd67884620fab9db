h-garden = 정원
