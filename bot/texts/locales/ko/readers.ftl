start =
    <b>Hot Topics</b> 는 암호화폐와 블록체인의 짧은 속보를 전합니다. 제목, 핵심 사실 몇 가지, 출처입니다.

    /latest 는 최신 속보를 보여 주고, /subscribe 는 새 속보를 보내며, /settings 는 무엇을 언제 받을지 정합니다.
start-latest = 최신
start-subscribe = 구독
start-topics = 주제 고르기
start-language = 언어
start-follow = <b>{ $name }</b> 소식을 받으시겠어요?
start-follow-button = 팔로우
latest-none = 아직 속보가 없습니다. /subscribe 하면 받아 볼 수 있습니다.
latest-none-about = “{ $query }” 속보가 아직 없습니다. /subscribe 하면 받아 볼 수 있습니다.
latest-too-long = 검색하기에 너무 깁니다. 코인, 주제 또는 한두 단어로 해 보세요.
subscribed-here = 구독했습니다.
subscribed = { $chat } 구독을 시작했습니다.
subscription-changed-here = 구독을 바꿨습니다.
subscription-changed = { $chat } 구독을 바꿨습니다.
subscribe-end = /unsubscribe 로 끝낼 수 있습니다.
subscribe-unread = 읽을 수 없습니다. { $letters }자 이내 단어 { $words }개까지, 구절은 "따옴표" 안에 써 주세요.
subscribe-only-administrators = 이 그룹의 구독은 관리자만 바꿀 수 있습니다.
settings-button = ⚙️ 설정
unsubscribed = 구독을 끝냈습니다. 더는 올라오지 않습니다.
unsubscribe-undo = 되돌리기
unsubscribe-none = 끝낼 구독이 없습니다. /subscribe 로 시작합니다.
unsubscribe-whole = /unsubscribe 는 구독 전체를 끝내고, /subscribe 는 받는 내용을 바꿉니다.
search-what = 찾을 말을 써 주세요: <code>/search spot etf</code>
search-none = “{ $query }” 결과가 없습니다.
search-more = 더 보기 →
tune-less = 무엇을 줄일까요?
tune-less-done = { $what } 소식은 더 오지 않습니다.
tune-more = 비슷한 소식을 늘립니다. 무엇을 팔로우할까요?
tune-more-all = 이미 모두 받고 있습니다. 비슷한 속보:
tune-more-done = 이제 { $what } 소식을 팔로우합니다.
tune-muted = { $publisher } 소식은 여기에 더 올라오지 않습니다.
tune-undone = 원래대로 되돌렸습니다.
privacy =
    <b>저장하는 정보</b>
    이 채팅과 설정, 구독 내용, 지난 30일 동안 보낸 것, 아직 답하지 않은 질문, 구독하게 한 그룹과 채널.

    메시지는 보관하지 않습니다.
privacy-in-private = 개인 채팅에서 써 주세요.
privacy-export = 내보내기
privacy-forget = 나를 잊기
privacy-exported = 이것이 전부입니다.
privacy-ask = 저장된 정보를 모두 지우고 구독을 끝낼까요?
privacy-sure = 예, 삭제
privacy-kept = 아무것도 지우지 않았습니다.
forgotten = 모두 지웠습니다. 구독하게 한 그룹과 채널은 그대로입니다. 차단과 관리자 변경 기록도 남습니다.
why-what = 게시물에 /why 또는 /story 로 답장하거나 뒤에 기사 링크를 써 주세요.
why-unknown = 그 속보가 없습니다.
why-source = 출처: { $publisher } ({ $url })
why-backlog = 출처를 처음 확인할 때 이미 있어서 올리지 않았습니다.
why-new = 이 사건의 첫 보도입니다.
why-update = 알려진 사건의 새 소식입니다.
why-repeat = { $by }의 “{ $of }”와 같아서 다시 올리지 않았습니다.
why-column = 정기 칼럼이라 요청한 곳에만 올라갑니다.
why-publishers = { $count ->
   *[other] 매체 { $count }곳이 이 사건을 보도했습니다.
}
why-importance = 중요도: { $level }, { $value } ({ $parts })
why-not-subscribed = 이 채팅은 구독한 적이 없습니다.
why-ended = 구독이 { $when }에 끝났습니다.
why-everything = 이 채팅은 모두 받습니다.
why-matched = 이 채팅이 원한 것: { $what }.
why-before = 구독은 그 뒤 { $when }에 시작됐습니다.
why-changed = 설정이 그 뒤 { $when }에 바뀌었습니다.
why-refused-not-asked-for = 이 채팅이 원한 내용이 없습니다.
why-refused-excluded = 여기서 제외한 “{ $what }”이(가) 들어 있습니다.
why-refused-less = 여기서 줄인 { $what }에 관한 것입니다.
why-refused-muted = { $what }은(는) 여기서 음소거되었습니다.
why-refused-language = 여기서 원하지 않는 언어입니다: { $what }.
why-refused-importance = 이 채팅에는 충분히 중요하지 않습니다.
why-refused-publishers = 이 채팅에는 보도한 매체가 너무 적습니다.
why-refused-repeat = 이 채팅은 사건마다 기사 하나만 받습니다.
why-refused-column = 이 채팅은 칼럼을 받지 않습니다.
why-held = { $when } 요약을 기다리고 있습니다.
why-digest = 요약을 기다렸습니다: { $state }.
why-delivery = 전송: { $state }
why-reason = 이유: { $reason }
why-never = 이 채팅으로 보낼 것이 아니었습니다.
state-pending = 대기 중
state-sending = 보내는 중
state-sent = 보냄
state-cancelled = 취소됨
state-discarded = 포기함
state-unknown = 알 수 없음
state-held = 승인 대기
story-new = 첫 보도
story-repeat = 같은 내용
story-update = 새 소식
story-column = 칼럼
story-alone = 한 매체만 보도했습니다.
refused-unseen = { $chat }이(가) 보이지 않습니다. 관리자로 추가한 뒤 다시 해 보세요.
refused-not-administrator = { $chat }에 올라오는 내용은 관리자만 바꿀 수 있습니다.
refused-may-not-post = { $chat }에 올릴 수 없습니다. 메시지 게시 권한을 주세요.
