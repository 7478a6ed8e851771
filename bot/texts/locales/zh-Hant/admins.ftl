person-which = 請用 Telegram 的編號指定某人，例如 <code>/ban 123456</code>。
admin-added = { $person } 現在是管理員。
admin-known = { $person } 已經是管理員。
admin-first = 設定檔中的管理員只能在那裡移除。
admin-removed = { $person } 不再是管理員。
admin-none = { $person } 不是管理員。
admins-title = 管理員（★ 來自設定檔）
ban-admin = 不能封禁管理員。請先取消其權限。
banned = { $person } 已被封禁，不再得到回覆。
ban-known = { $person } 已經被封禁。
unbanned = 已解除對 { $person } 的封禁。
ban-none = { $person } 沒有被封禁。
audit-none = 還沒有任何改動。
nothing-done = 沒有做任何事。
broadcast-what = 請在命令後寫文字，最多 { $most } 個字元。
broadcast-ask = { $count ->
   *[other] 發送給 { $count } 個聊天室嗎？
}
broadcast-done = { $count ->
   *[other] 正在發送給 { $count } 個聊天室。
}
retract-what = 用 /retract 和原因回覆一條帖子，或寫上文章連結和原因。
retract-ask = 在所有發布過的地方撤回嗎？
retract-done = 已撤回，帖子正在更改。
retract-late = 之前已撤回。
split-what = 用 /split 回覆一條帖子，或在命令後寫上文章連結。
split-done = 它現在是獨立的事件。
split-alone = 它已經是獨立的事件。
join-what = 請寫兩篇報道同一件事的文章連結。
join-done = 它們現在是同一事件。
join-already = 它們已經是同一事件。
