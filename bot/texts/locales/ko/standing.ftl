stats-title = { $days ->
    [1] 지난 24시간
   *[other] 지난 { $days }일
}
stats-now = 현재
stats-polled = 확인한 출처: { $count }
stats-found = 찾은 기사: { $count }
stats-briefed = 작성한 속보: { $count }
stats-merged = 기존 사건에 합친 기사: { $count }
stats-unread = 속보이 없는 기사: { $count }
stats-delivered = 전달한 게시물: { $count }
stats-failed = 포기한 게시물: { $count }
stats-uncertain = 두 번 도착했을 수 있는 게시물: { $count }
stats-lag-first = 발행부터 첫 게시물까지: { $median }, 최대 { $worst }
stats-lag-last = 발행부터 마지막 게시물까지: { $median }, 최대 { $worst }
stats-queue = 전송 대기: { $count }
stats-sources = 출처: { $count }
stats-failing = 실패하는 출처: { $count }
stats-paused = 일시 중지된 출처: { $count }
stats-briefs = 저장된 속보: { $count }
stats-subscriptions = 구독: { $count }
stats-model = 오늘의 언어 모델: 요청 { $count }, 토큰 { $tokens }
stats-curve-posts = 🟦 게시물
stats-curve-first = 🟩 발행부터 첫 게시물까지(중앙값)
stats-curve-last = 🟧 발행부터 마지막 게시물까지(중앙값)
health-acting = Telegram: 봇의 프로그램이 작동 중입니다
health-not-acting = Telegram: 작동 중인 봇 프로그램이 없습니다
health-polls-none = 확인할 출처: 밀린 것 없음
health-polls-due = 확인할 출처: { $count }개 밀림, 최대 { $age }
health-articles-none = 읽을 기사: 밀린 것 없음
health-articles-due = 읽을 기사: { $count }개 밀림, 최대 { $age }
health-posts-none = 보낼 게시물: 밀린 것 없음
health-posts-due = 보낼 게시물: { $count }개 밀림, 최대 { $age }
health-sources-well = 출처: 실패하는 것 없음
health-sources-fail = 출처: { $all }개 중 { $count }개 실패: { $names }
health-database = 데이터베이스: 응답함
