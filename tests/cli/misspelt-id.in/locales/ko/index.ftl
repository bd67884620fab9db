h-titel = 제목
