# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = 아직 출처가 없습니다.
sources-readers = 출처
sources-title = <b>출처</b>: { $all } · 실패: { $failing } · 중지: { $paused }
sources-line = <b>{ $publisher }</b> · 하루 항목: { $rate } · 마지막 성공: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    ID: <code>{ $source }</code>

    종류: { $kind } · 하루 항목: { $rate }
    마지막 성공: { $last }
    다음 확인: { $next }
    간격: { $interval }
    주제: { $topics }
source-state-well = 정상
source-state-paused = 중지됨
source-state-failing = 실패 중
source-state-new = 아직 확인 안 함
source-kind-feed = 피드
source-kind-sitemap = 사이트맵
source-kind-listing = 페이지
source-never = 없음
source-automatic = 자동
source-automatic-now = 자동, 현재 { $interval }
source-no-topics = 따로 없음
source-manage = 관리
source-pause = ⏸ 중지
source-resume = ▶️ 다시 시작
source-poll = 🔄 지금 확인
source-test = 🔎 시험
source-interval = ⏱ 간격
source-topics = 🏷 주제
source-remove = 🗑 삭제
source-intervals = <b>{ $publisher }</b> 출처를 얼마나 자주 확인할까요?
source-topics-choose = <b>{ $publisher }</b> 출처의 모든 속보에 어떤 주제를 붙일까요?
source-interval-set = { $publisher }: 간격을 설정했습니다.
source-paused = { $publisher }: 확인을 중지했습니다.
source-resumed = { $publisher }: 다시 확인합니다.
source-is-paused = { $publisher }: 이미 중지되어 있습니다.
source-is-polled = { $publisher }: 이미 확인하고 있습니다.
source-poll-paused = { $publisher }: 중지되어 있습니다. 먼저 다시 시작하세요.
source-is-due = { $publisher }: 확인하는 중입니다.
source-testing = 잠시만요 …
source-removed = { $publisher }: 삭제했습니다. 속보는 남습니다. 하루 동안 되돌릴 수 있습니다.
source-restored = { $publisher }: 원래대로 되돌렸습니다.
source-in-settings = { $publisher }: 설정 파일에 있는 출처입니다. 거기서 지우고 다시 시작하거나 <code>/pausesource { $source }</code> 명령을 쓰세요.
source-which = 출처를 ID, 주소 또는 이름으로 적으세요. /sources 에 목록이 있습니다.
source-unknown = 그런 출처가 없거나 같은 이름이 여럿입니다. /sources 에서 ID를 볼 수 있습니다.

# /addsource and /testsource
source-address-missing = 주소가 없습니다. <code>{ $example }</code> 또는 <code>coindesk</code> 같은 알려진 이름을 적으세요.
source-address-wrong = http 또는 https 주소가 아닙니다. <code>{ $example }</code> 또는 <code>coindesk</code> 같은 알려진 이름을 적으세요.
source-address-long = 주소가 너무 깁니다.
source-known = { $publisher }: 이미 <code>{ $source }</code> ID로 확인하고 있습니다.
source-not-added = 추가하지 않았습니다.
source-nothing = 아무것도 찾지 못했습니다.
source-added = { $publisher }: <code>{ $source }</code> ID로 추가했습니다. 지금 있는 것은 /latest 로 볼 수 있고, 앞으로 오는 것은 게시됩니다.
source-several = 여기에 출처가 여럿 있습니다. 어느 것으로 할까요?
source-found = <b>{ $publisher }</b>: { $kind }, 항목 { $count }개
source-newest = 최신: { $when }
source-offer = { $number }. { $kind }, 항목 { $count }개
source-sample = 최신 항목으로 만든 속보:
source-no-brief = 최신 항목으로는 속보를 만들 수 없습니다.
robots-allows = robots.txt 가 허용합니다.
robots-apart = robots.txt 가 허용합니다. 단, 요청 간격은 { $apart } 이상이어야 합니다.
robots-forbids = robots.txt 가 봇의 접근을 사양합니다.

# OPML
opml-empty = 보낼 출처가 없습니다. OPML 파일을 보내 주시면 그 안의 피드를 가져옵니다.
opml-file = 출처 { $count }개, 다른 리더용입니다. 이런 파일을 보내 주시면 그 안의 피드를 가져옵니다.
opml-wrong = OPML 파일이 아닙니다.
opml-large = 목록이 너무 큽니다. 최대 { $most } MB까지 됩니다.
opml-taken = 새로 추가: { $count }
opml-known = 이미 있음: { $count }
opml-unusable = 쓸 수 없음: { $count }
