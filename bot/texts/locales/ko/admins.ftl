person-which = Telegram 번호로 사람을 지정하세요. 예: <code>/ban 123456</code>
admin-added = { $person } 님은 이제 관리자입니다.
admin-known = { $person } 님은 이미 관리자입니다.
admin-first = 설정 파일의 관리자는 그곳에서만 뺄 수 있습니다.
admin-removed = { $person } 님은 더는 관리자가 아닙니다.
admin-none = { $person } 님은 관리자가 아닙니다.
admins-title = 관리자 (★ 설정 파일)
ban-admin = 관리자는 차단할 수 없습니다. 먼저 권한을 해제하세요.
banned = { $person } 님을 차단했습니다. 더는 답하지 않습니다.
ban-known = { $person } 님은 이미 차단되었습니다.
unbanned = { $person } 님의 차단을 풀었습니다.
ban-none = { $person } 님은 차단되지 않았습니다.
audit-none = 아직 바뀐 것이 없습니다.
nothing-done = 아무것도 하지 않았습니다.
broadcast-what = 명령 뒤에 글을 써 주세요. { $most }자까지입니다.
broadcast-ask = { $count ->
   *[other] 채팅 { $count }곳에 보낼까요?
}
broadcast-done = { $count ->
   *[other] 채팅 { $count }곳에 보내고 있습니다.
}
retract-what = 게시물에 /retract 와 이유로 답장하거나 기사 링크와 이유를 쓰세요.
retract-ask = 올라간 모든 곳에서 철회할까요?
retract-done = 철회했습니다. 게시물을 바꾸고 있습니다.
retract-late = 이미 철회되었습니다.
split-what = 게시물에 /split 로 답장하거나 뒤에 기사 링크를 쓰세요.
split-done = 이제 별도의 사건입니다.
split-alone = 이미 별도의 사건입니다.
join-what = 같은 것을 보도한 두 기사의 링크를 쓰세요.
join-done = 이제 한 사건입니다.
join-already = 이미 한 사건입니다.
