start =
    <b>Hot Topics</b> 发布加密货币和区块链的简短快讯：标题、几个要点和出处。

    /latest 显示最新快讯，/subscribe 会把每条新快讯发给你，/settings 决定你接收什么、何时接收。
start-latest = 最新
start-subscribe = 订阅
start-topics = 选择主题
start-language = 语言
start-follow = 想接收关于 <b>{ $name }</b> 的新闻吗？
start-follow-button = 关注
latest-none = 还没有快讯。用 /subscribe 订阅后会发给你。
latest-none-about = 还没有关于“{ $query }”的快讯。用 /subscribe 订阅后会发给你。
latest-too-long = 太长了，无法搜索。请试试一个币种、主题或一两个词。
subscribed-here = 已订阅。
subscribed = { $chat } 已订阅。
subscription-changed-here = 订阅已更改。
subscription-changed = { $chat } 的订阅已更改。
subscribe-end = /unsubscribe 可结束订阅。
subscribe-unread = 无法读取：最多 { $words } 个词，每个 { $letters } 个字，词组请放在 "引号" 里。
subscribe-only-administrators = 只有本群管理员才能更改订阅。
settings-button = ⚙️ 设置
unsubscribed = 已退订，不会再发送内容。
unsubscribe-undo = 撤销
unsubscribe-none = 没有可结束的订阅。/subscribe 可开始订阅。
unsubscribe-whole = /unsubscribe 结束整个订阅；/subscribe 替换你接收的内容。
search-what = 请写要搜索的内容：<code>/search spot etf</code>
search-none = 没有找到“{ $query }”。
search-more = 更多 →
tune-less = 想少看些什么？
tune-less-done = 不会再发送关于 { $what } 的内容。
tune-more = 更多类似内容。想关注什么？
tune-more-all = 你已在接收全部内容。类似的有：
tune-more-done = 你现在关注 { $what }。
tune-muted = 这里不会再发布 { $publisher } 的内容。
tune-undone = 已恢复原样。
privacy =
    <b>我保存了什么</b>
    此聊天及其设置；你的订阅；过去 30 天发给你的内容；你尚未回答的一个问题；以及你订阅的群组和频道。

    你的消息不会被保存。
privacy-in-private = 请在私聊中发给我。
privacy-export = 导出
privacy-forget = 忘记我
privacy-exported = 这是全部内容。
privacy-ask = 删除保存的你的全部数据并结束订阅吗？
privacy-sure = 是，删除
privacy-kept = 没有删除任何内容。
forgotten = 已全部删除。你订阅的群组和频道保持不变。封禁以及管理员改动记录也会保留。
why-what = 用 /why 或 /story 回复一条帖子，或在命令后写上文章链接。
why-unknown = 我没有这条快讯。
why-source = 来自 { $publisher }（{ $url }）
why-backlog = 首次查看该来源时它已存在，因此没有发布。
why-new = 这是该事件的首条报道。
why-update = 这是已知事件的新进展。
why-repeat = 它重复了 { $by } 的“{ $of }”，因此没有再次发布。
why-column = 这是定期栏目，只在需要的地方发布。
why-publishers = { $count ->
   *[other] 有 { $count } 家媒体报道此事。
}
why-importance = 重要程度：{ $level }，{ $value }（{ $parts }）
why-not-subscribed = 此聊天从未订阅。
why-ended = 订阅已于 { $when } 结束。
why-everything = 此聊天接收全部内容。
why-matched = 此聊天想要：{ $what }。
why-before = 订阅开始得更晚，于 { $when }。
why-changed = 设置此后有更改，于 { $when }。
why-refused-not-asked-for = 其中没有此聊天想要的内容。
why-refused-excluded = 其中有此处排除的词“{ $what }”。
why-refused-less = 它关于 { $what }，此处希望少看。
why-refused-muted = { $what } 在此处已静音。
why-refused-language = 此处不需要这种语言：{ $what }。
why-refused-importance = 对此聊天来说不够重要。
why-refused-publishers = 对此聊天来说报道的媒体太少。
why-refused-repeat = 此聊天每个事件只接收一篇。
why-refused-column = 此聊天不接收栏目。
why-held = 等待 { $when } 的汇总。
why-digest = 曾等待汇总：{ $state }。
why-delivery = 发送：{ $state }
why-reason = 原因：{ $reason }
why-never = 从未打算发给此聊天。
state-pending = 等待中
state-sending = 发送中
state-sent = 已发送
state-cancelled = 已取消
state-discarded = 已放弃
state-unknown = 未知
state-held = 等待批准
story-new = 首条报道
story-repeat = 相同内容
story-update = 新进展
story-column = 栏目
story-alone = 只有一家媒体报道。
refused-unseen = 我看不到 { $chat }。请把我加为那里的管理员，然后重试。
refused-not-administrator = 只有 { $chat } 的管理员才能更改那里发布的内容。
refused-may-not-post = 我不能在 { $chat } 发帖。请给我发布消息的权限。
