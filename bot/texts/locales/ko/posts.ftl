post-read = 기사 읽기
post-more = 👍 더
post-less = 👎 덜
post-mute = 🔇 음소거
post-no-time = 시간 미상
post-sources = { $count ->
   *[other] 출처 { $count }곳
}
post-disputed = ⚖️ 출처마다 다릅니다: { $sayings }
post-corrected = { $when }에 매체가 <b>정정</b>
post-retracted = { $when }에 <b>철회</b>. 이 내용에 의존하지 마세요.
post-retracted-because = { $when }에 <b>철회</b>: { $why }
digest-title = { $count ->
   *[other] 자리를 비운 동안 속보 { $count }건
}
digest-more = { $count ->
   *[other] { $count }건 더 있습니다: /latest
}
approval-ask = <b>{ $chat }</b>에 올릴까요?
approval-approve = ✅ 승인
approval-skip = 건너뛰기
