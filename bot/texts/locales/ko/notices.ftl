notice-source-gone = { $source }({ $id })은(는) 사라졌습니다: { $reason }. 일시 중지했습니다. /removesource { $id } 로 삭제합니다.
notice-source-failing = { $source }({ $id })에서 { $when }부터 아무것도 오지 않습니다: { $reason }. 계속 시도합니다. /pausesource { $id } 로 멈춥니다.
notice-source-barren = { $source }({ $id })에 기사가 있지만 최근 { $count }건 중 어느 것도 속보가 되지 않았습니다. 최신 기사의 이유: { $reason }. /testsource 와 주소로 내용을 볼 수 있고 /pausesource { $id } 로 멈춥니다.
notice-source-back = { $source }({ $id })이(가) 돌아왔습니다.
notice-given-up = 게시물 하나를 포기했습니다({ $reason }). 채팅: { $chat }.
