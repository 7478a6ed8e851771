post-read = 閱讀文章
post-more = 👍 更多
post-less = 👎 更少
post-mute = 🔇 靜音
post-no-time = 未注明時間
post-sources = { $count ->
   *[other] { $count } 個來源
}
post-disputed = ⚖️ 各來源說法不一：{ $sayings }
post-corrected = 媒體已於 { $when } <b>更正</b>
post-retracted = 已於 { $when } <b>撤回</b>。請勿採信。
post-retracted-because = 已於 { $when } <b>撤回</b>：{ $why }
digest-title = { $count ->
   *[other] 你不在時的 { $count } 條快訊
}
digest-more = { $count ->
   *[other] 還有 { $count } 條在 /latest 中。
}
approval-ask = 在 <b>{ $chat }</b> 發布這條嗎？
approval-approve = ✅ 批準
approval-skip = 跳過
