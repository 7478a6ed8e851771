chat-gone = 我已不认识这个聊天。
setup-what =
    <b>{ $chat }</b> · 第 1 步，共 3 步

    我该在那里发布什么？选择主题和币种，或保留全部。启用之前不会发布任何内容。
setup-when =
    <b>{ $chat }</b> · 第 2 步，共 3 步

    我该何时发布？
setup-look =
    <b>{ $chat }</b> · 第 3 步，共 3 步

    { $gets }

    先发布一个样例看看效果。准备好后即可启用。
setup-group = 我发布简短的加密货币快讯。本群管理员可以在这里设置我。
setup-no-right = 你把我加入了 <b>{ $chat }</b>，但我不能在那里发帖。请给我发布消息的权限，我会帮你设置。
paused-chat = 我不能在 { $chat } 发帖：{ $reason }。请给我发布消息的权限，我就继续。
paused-topic = 我不能在 { $chat } 发帖：话题已关闭。请重新打开，我就继续。
setup-back =
    我回到了 <b>{ $chat }</b>。要像以前一样继续吗？

    { $gets }
setup-begin = 设置
setup-everything = 全部
setup-next = 下一步 →
setup-instant = 即时
setup-daily = 每日汇总
setup-big = 仅重大新闻
setup-sample = 发布样例
setup-live = 启用
setup-restore = 像以前一样继续
setup-anew = 重新设置
setup-forum = 在论坛话题中启用
setup-sampled = 样例正在发送。
setup-no-sample = 还没有合适的快讯。
setup-went-live = { $chat } 已启用。
forum-done = { $count ->
   *[other] 我开设了 { $count } 个论坛话题，其新闻从现在起发到那里。
}
forum-no-right = 我不能在本群开设话题。请让我成为可管理话题的管理员，然后再按一次。
forum-partly = Telegram 只让我开设了部分话题。请稍后再按以完成其余部分。
mychats-none = 你还没有与我关联的频道或群组。请把我加为管理员，我会帮你设置。
mychats-title = <b>你的频道和群组</b>
mychats-line = • { $chat }：{ $state }
chat-screen =
    <b>{ $chat }</b>：{ $state }

    { $gets }
chat-state-live = 运行中
chat-state-approval = 运行中，每个帖子等待你的批准
chat-state-draft = 尚未启用
chat-state-ended = 已停止
chat-state-out = 我已不在那里
chat-state-paused = 已暂停，因为我不能在那里发帖
chat-settings = 设置
chat-template = 帖子样式
chat-approval-on = 逐帖批准：开
chat-approval-off = 逐帖批准：关
chat-stop = 停止
chat-approval-is-on = 从现在起我会在每个帖子前询问你。
chat-approval-is-off = 从现在起我会直接发布。
chat-stopped = { $chat } 不再接收帖子。
template-shown = <b>{ $chat }</b> 的帖子是这样的：
template-preview = <b>{ $chat }</b> 的帖子将是这样的：
template-how =
    请写 <b>{ $chat }</b> 的帖子样式，例如：

    <pre>{ $example }</pre>

    字段：{ $fields }
    *粗体*、_斜体_、[文字]({"{"}link{"}"})。[[ ]] 中的内容在字段为空时省略。符号前的 \ 会取消其含义。

    来源和免责声明始终显示。
template-no-brief = 还没有可用于展示的快讯。将从第一条开始使用。
template-keep = 保留
template-change = 更改
template-default = 默认
template-kept = 已保留，从下一个帖子开始使用。
template-is-default = 帖子已恢复默认样式。
template-which = 用于哪个聊天？
template-placeholder = 帖子样式
template-fault-too-long = 第 { $line } 行，第 { $column } 列：太长了。最多 { $most } 个字符。
template-fault-unknown-field = 第 { $line } 行，第 { $column } 列：没有字段“{ $found }”。可用字段：{ $fields }。
template-fault-nearest = 第 { $line } 行，第 { $column } 列：没有字段“{ $found }”。你是指“{ $nearest }”吗？
template-fault-unclosed = 第 { $line } 行，第 { $column } 列：“{ $found }”没有关闭。
template-fault-unopened = 第 { $line } 行，第 { $column } 列：“{ $found }”关闭了未打开的内容。
template-fault-nested = 第 { $line } 行，第 { $column } 列：[[ ]] 不能嵌套。
template-fault-bad-link = 第 { $line } 行，第 { $column } 列：这里应是网址或 {"{"}link{"}"}。
template-fault-too-often = 第 { $line } 行，第 { $column } 列：字段“{ $found }”最多出现两次。
template-fault-too-many-marks = 第 { $line } 行，第 { $column } 列：粗体、斜体或链接太多。最多 { $most } 处。
template-fault-no-news = 第 { $line } 行，第 { $column } 列：缺少 {"{"}headline{"}"} 或 {"{"}facts{"}"}。
approval-approved = { $who } 于 { $when } 批准在 <b>{ $chat }</b> 发布。
approval-skipped = { $who } 于 { $when } 跳过了在 <b>{ $chat }</b> 的发布。
approval-late = 这已经决定了。
approval-expired = 太旧了，不能发布。
approval-retracted = 这条快讯已被撤回。
