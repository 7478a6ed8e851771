post-read = 阅读文章
post-more = 👍 更多
post-less = 👎 更少
post-mute = 🔇 静音
post-no-time = 未注明时间
post-sources = { $count ->
   *[other] { $count } 个来源
}
post-disputed = ⚖️ 各来源说法不一：{ $sayings }
post-corrected = 媒体已于 { $when } <b>更正</b>
post-retracted = 已于 { $when } <b>撤回</b>。请勿采信。
post-retracted-because = 已于 { $when } <b>撤回</b>：{ $why }
digest-title = { $count ->
   *[other] 你不在时的 { $count } 条快讯
}
digest-more = { $count ->
   *[other] 还有 { $count } 条在 /latest 中。
}
approval-ask = 在 <b>{ $chat }</b> 发布这条吗？
approval-approve = ✅ 批准
approval-skip = 跳过
