person-which = Telegram の番号で指定してください。例：<code>/ban 123456</code>
admin-added = { $person } は管理者になりました。
admin-known = { $person } はすでに管理者です。
admin-first = 設定ファイルの管理者はそこでしか外せません。
admin-removed = { $person } は管理者ではなくなりました。
admin-none = { $person } は管理者ではありません。
admins-title = 管理者（★ は設定ファイル）
ban-admin = 管理者は禁止できません。先に権限を外してください。
banned = { $person } を禁止しました。今後は応答しません。
ban-known = { $person } はすでに禁止されています。
unbanned = { $person } の禁止を解除しました。
ban-none = { $person } は禁止されていません。
audit-none = まだ何も変更されていません。
nothing-done = 何もしていません。
broadcast-what = コマンドの後に文章を { $most } 文字以内で書いてください。
broadcast-ask = { $count ->
   *[other] { $count } 件のチャットに送りますか？
}
broadcast-done = { $count ->
   *[other] { $count } 件のチャットに送っています。
}
retract-what = 投稿に /retract と理由で返信するか、記事のリンクと理由を書いてください。
retract-ask = 投稿したすべての場所で撤回しますか？
retract-done = 撤回しました。投稿を変更しています。
retract-late = すでに撤回済みです。
split-what = 投稿に /split で返信するか、後ろに記事のリンクを書いてください。
split-done = 独立した出来事にしました。
split-alone = すでに独立しています。
join-what = 同じことを報じる二つの記事のリンクを書いてください。
join-done = 一つの出来事にまとめました。
join-already = すでに一つの出来事です。
