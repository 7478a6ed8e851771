person-which = 请用 Telegram 的编号指定某人，例如 <code>/ban 123456</code>。
admin-added = { $person } 现在是管理员。
admin-known = { $person } 已经是管理员。
admin-first = 设置文件中的管理员只能在那里移除。
admin-removed = { $person } 不再是管理员。
admin-none = { $person } 不是管理员。
admins-title = 管理员（★ 来自设置文件）
ban-admin = 不能封禁管理员。请先取消其权限。
banned = { $person } 已被封禁，不再得到回复。
ban-known = { $person } 已经被封禁。
unbanned = 已解除对 { $person } 的封禁。
ban-none = { $person } 没有被封禁。
audit-none = 还没有任何改动。
nothing-done = 没有做任何事。
broadcast-what = 请在命令后写文本，最多 { $most } 个字符。
broadcast-ask = { $count ->
   *[other] 发送给 { $count } 个聊天吗？
}
broadcast-done = { $count ->
   *[other] 正在发送给 { $count } 个聊天。
}
retract-what = 用 /retract 和原因回复一条帖子，或写上文章链接和原因。
retract-ask = 在所有发布过的地方撤回吗？
retract-done = 已撤回，帖子正在更改。
retract-late = 之前已撤回。
split-what = 用 /split 回复一条帖子，或在命令后写上文章链接。
split-done = 它现在是独立的事件。
split-alone = 它已经是独立的事件。
join-what = 请写两篇报道同一件事的文章链接。
join-done = 它们现在是同一事件。
join-already = 它们已经是同一事件。
