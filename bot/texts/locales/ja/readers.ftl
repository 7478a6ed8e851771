start =
    <b>Hot Topics</b> は暗号資産とブロックチェーンの短い速報を届けます。見出し、要点、出典だけです。

    /latest で最新の速報、/subscribe で新着を受信、/settings で内容と時間を決められます。
start-latest = 最新
start-subscribe = 購読する
start-topics = トピックを選ぶ
start-language = 言語
start-follow = <b>{ $name }</b> のニュースを受け取りますか？
start-follow-button = フォロー
latest-none = まだ速報はありません。/subscribe で届くようになります。
latest-none-about = 「{ $query }」の速報はまだありません。/subscribe で届くようになります。
latest-too-long = 検索には長すぎます。コイン、トピック、または一、二語で試してください。
subscribed-here = 購読しました。
subscribed = { $chat } を購読にしました。
subscription-changed-here = 購読を変更しました。
subscription-changed = { $chat } の購読を変更しました。
subscribe-end = /unsubscribe で終了できます。
subscribe-unread = 読み取れません。{ $letters } 文字以内の語を { $words } 個まで、語句は "引用符" で囲んでください。
subscribe-only-administrators = このグループの購読は管理者だけが変更できます。
settings-button = ⚙️ 設定
unsubscribed = 購読を終了しました。今後は投稿されません。
unsubscribe-undo = 元に戻す
unsubscribe-none = 終了する購読はありません。/subscribe で始められます。
unsubscribe-whole = /unsubscribe は購読全体を終了し、/subscribe は受け取る内容を置き換えます。
search-what = 探す言葉を書いてください：<code>/search spot etf</code>
search-none = 「{ $query }」は見つかりませんでした。
search-more = 次へ →
tune-less = 何を減らしますか？
tune-less-done = { $what } については届かなくなります。
tune-more = 似た内容を増やします。何をフォローしますか？
tune-more-all = すでにすべて受け取っています。似ているものはこちら：
tune-more-done = { $what } をフォローしました。
tune-muted = ここには { $publisher } の投稿は届きません。
tune-undone = 元に戻しました。
privacy =
    <b>保存している情報</b>
    このチャットと設定、購読内容、過去30日間に送ったもの、まだ答えていない質問、購読させたグループとチャンネル。

    あなたのメッセージは保存しません。
privacy-in-private = 個人チャットで送ってください。
privacy-export = 書き出す
privacy-forget = 忘れる
privacy-exported = これですべてです。
privacy-ask = 保存された情報をすべて削除し、購読を終了しますか？
privacy-sure = はい、削除
privacy-kept = 何も削除していません。
forgotten = すべて削除しました。購読させたグループとチャンネルはそのままです。禁止と管理者の変更記録も残ります。
why-what = 投稿に /why または /story で返信するか、後ろに記事のリンクを書いてください。
why-unknown = その速報はありません。
why-source = { $publisher } より（{ $url }）
why-backlog = 情報源を最初に確認したときすでにあったため、投稿しませんでした。
why-new = この出来事の最初の報道です。
why-update = 既知の出来事の続報です。
why-repeat = { $by } の「{ $of }」と同じ内容のため、再投稿しませんでした。
why-column = 定期コラムのため、希望する場所だけに投稿します。
why-publishers = { $count ->
   *[other] { $count } 社がこの出来事を報じています。
}
why-importance = 重要度：{ $level }、{ $value }（{ $parts }）
why-not-subscribed = このチャットは購読したことがありません。
why-ended = 購読は { $when } に終了しました。
why-everything = このチャットはすべて受け取ります。
why-matched = このチャットの希望：{ $what }。
why-before = 購読はその後、{ $when } に始まりました。
why-changed = 設定はその後、{ $when } に変更されました。
why-refused-not-asked-for = このチャットが希望した内容がありません。
why-refused-excluded = ここで除外されている「{ $what }」を含みます。
why-refused-less = ここで減らしている { $what } についてです。
why-refused-muted = { $what } はここでミュート中です。
why-refused-language = ここで希望されていない言語です：{ $what }。
why-refused-importance = このチャットには重要度が足りません。
why-refused-publishers = このチャットには報じた社が少なすぎます。
why-refused-repeat = このチャットは出来事ごとに一件だけ受け取ります。
why-refused-column = このチャットはコラムを受け取りません。
why-held = { $when } のまとめを待っています。
why-digest = まとめを待っていました：{ $state }。
why-delivery = 配信：{ $state }
why-reason = 理由：{ $reason }
why-never = このチャット宛てではありませんでした。
state-pending = 待機中
state-sending = 送信中
state-sent = 送信済み
state-cancelled = 取り消し
state-discarded = 断念
state-unknown = 不明
state-held = 承認待ち
story-new = 最初の報道
story-repeat = 同じ内容
story-update = 続報
story-column = コラム
story-alone = 一社だけが報じています。
refused-unseen = { $chat } が見えません。管理者として追加し、もう一度試してください。
refused-not-administrator = { $chat } の投稿内容は管理者だけが変更できます。
refused-may-not-post = { $chat } に投稿できません。メッセージ投稿の権限をください。
