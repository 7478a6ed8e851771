chat-gone = 더는 모르는 채팅입니다.
setup-what =
    <b>{ $chat }</b> · 3단계 중 1단계

    무엇을 올릴까요? 주제와 코인을 고르거나 모두 그대로 두세요. 시작하기 전에는 올리지 않습니다.
setup-when =
    <b>{ $chat }</b> · 3단계 중 2단계

    언제 올릴까요?
setup-look =
    <b>{ $chat }</b> · 3단계 중 3단계

    { $gets }

    견본을 올려 모양을 보세요. 준비되면 시작하세요.
setup-group = 짧은 암호화폐 속보를 올립니다. 이 그룹 관리자가 여기서 설정할 수 있습니다.
setup-no-right = <b>{ $chat }</b>에 추가했지만 올릴 수 없습니다. 메시지 게시 권한을 주시면 설정을 돕겠습니다.
paused-chat = { $chat }에 올릴 수 없습니다: { $reason }. 메시지 게시 권한을 주시면 계속하겠습니다.
paused-topic = { $chat }에 올릴 수 없습니다: 주제가 닫혀 있습니다. 다시 열어 주시면 계속하겠습니다.
setup-back =
    <b>{ $chat }</b>에 돌아왔습니다. 전처럼 계속할까요?

    { $gets }
setup-begin = 설정하기
setup-everything = 모두
setup-next = 다음 →
setup-instant = 즉시
setup-daily = 매일 요약
setup-big = 큰 뉴스만
setup-sample = 견본 올리기
setup-live = 시작
setup-restore = 전처럼 계속
setup-anew = 새로 설정
setup-forum = 포럼 주제별로 시작
setup-sampled = 견본을 보내고 있습니다.
setup-no-sample = 맞는 속보가 아직 없습니다.
setup-went-live = { $chat } 시작했습니다.
forum-done = { $count ->
   *[other] 포럼 주제 { $count }개를 열었습니다. 이제 소식은 그곳으로 갑니다.
}
forum-no-right = 이 그룹에서 주제를 열 수 없습니다. 주제를 관리하는 관리자로 만든 뒤 다시 누르세요.
forum-partly = 일부 주제만 열렸습니다. 나머지는 나중에 다시 누르세요.
mychats-none = 아직 채널이나 그룹이 없습니다. 관리자로 추가하시면 설정을 돕겠습니다.
mychats-title = <b>내 채널과 그룹</b>
mychats-line = • { $chat }: { $state }
chat-screen =
    <b>{ $chat }</b>: { $state }

    { $gets }
chat-state-live = 운영 중
chat-state-approval = 운영 중, 게시물마다 승인 대기
chat-state-draft = 아직 시작 전
chat-state-ended = 멈춤
chat-state-out = 더는 그곳에 없습니다
chat-state-paused = 올릴 수 없어 잠시 멈춤
chat-settings = 설정
chat-template = 게시물 형식
chat-approval-on = 승인: 켜짐
chat-approval-off = 승인: 꺼짐
chat-stop = 멈추기
chat-approval-is-on = 이제 게시물마다 먼저 묻겠습니다.
chat-approval-is-off = 이제 묻지 않고 올립니다.
chat-stopped = { $chat }에 더 올리지 않습니다.
template-shown = <b>{ $chat }</b> 게시물은 이렇게 보입니다:
template-preview = <b>{ $chat }</b> 게시물은 이렇게 보일 것입니다:
template-how =
    <b>{ $chat }</b> 게시물의 형식을 쓰세요. 예:

    <pre>{ $example }</pre>

    항목: { $fields }
    *굵게*, _기울임_, [글]({"{"}link{"}"}). [[ ]] 안은 항목이 비면 빠집니다. 기호 앞의 \ 는 그 뜻을 없앱니다.

    출처와 고지는 항상 보입니다.
template-no-brief = 보여 줄 속보가 아직 없습니다. 첫 속보부터 쓰입니다.
template-keep = 유지
template-change = 변경
template-default = 기본
template-kept = 유지했습니다. 다음 게시물부터 쓰입니다.
template-is-default = 게시물이 기본 형식으로 돌아왔습니다.
template-which = 어느 채팅인가요?
template-placeholder = 게시물 형식
template-fault-too-long = { $line }행 { $column }열: 너무 깁니다. { $most }자까지입니다.
template-fault-unknown-field = { $line }행 { $column }열: “{ $found }” 항목이 없습니다. 항목: { $fields }.
template-fault-nearest = { $line }행 { $column }열: “{ $found }” 항목이 없습니다. “{ $nearest }”인가요?
template-fault-unclosed = { $line }행 { $column }열: “{ $found }”이(가) 닫히지 않았습니다.
template-fault-unopened = { $line }행 { $column }열: “{ $found }”이(가) 열리지 않은 것을 닫습니다.
template-fault-nested = { $line }행 { $column }열: [[ ]] 안에 다른 것을 넣을 수 없습니다.
template-fault-bad-link = { $line }행 { $column }열: 웹 주소나 {"{"}link{"}"}가 와야 합니다.
template-fault-too-often = { $line }행 { $column }열: “{ $found }” 항목은 두 번까지입니다.
template-fault-too-many-marks = { $line }행 { $column }열: 굵게, 기울임, 링크가 너무 많습니다. { $most }개까지입니다.
template-fault-no-news = { $line }행 { $column }열: {"{"}headline{"}"} 또는 {"{"}facts{"}"}가 없습니다.
approval-approved = { $who } 님이 { $when }에 <b>{ $chat }</b> 게시를 승인했습니다.
approval-skipped = { $who } 님이 { $when }에 <b>{ $chat }</b> 게시를 건너뛰었습니다.
approval-late = 이미 결정되었습니다.
approval-expired = 올리기에는 너무 오래됐습니다.
approval-retracted = 이 속보는 철회되었습니다.
