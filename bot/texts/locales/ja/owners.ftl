chat-gone = このチャットはもうわかりません。
setup-what =
    <b>{ $chat }</b> · ステップ 1／3

    何を投稿しますか？トピックとコインを選ぶか、すべてのままにします。開始するまで投稿しません。
setup-when =
    <b>{ $chat }</b> · ステップ 2／3

    いつ投稿しますか？
setup-look =
    <b>{ $chat }</b> · ステップ 3／3

    { $gets }

    見本を投稿して確認し、準備ができたら開始してください。
setup-group = 暗号資産の短い速報を投稿します。このグループの管理者がここで設定できます。
setup-no-right = <b>{ $chat }</b> に追加されましたが、投稿できません。メッセージ投稿の権限があれば、設定をお手伝いします。
paused-chat = { $chat } に投稿できません: { $reason }。メッセージ投稿の権限があれば、再開します。
paused-topic = { $chat } に投稿できません: トピックが閉じられています。もう一度開けば、再開します。
setup-back =
    <b>{ $chat }</b> に戻りました。以前のように続けますか？

    { $gets }
setup-begin = 設定する
setup-everything = すべて
setup-next = 次へ →
setup-instant = すぐに
setup-daily = 毎日のまとめ
setup-big = 大ニュースのみ
setup-sample = 見本を投稿
setup-live = 開始する
setup-restore = 以前のように続ける
setup-anew = 新しく設定
setup-forum = トピック別に開始
setup-sampled = 見本を送っています。
setup-no-sample = 合う速報がまだありません。
setup-went-live = { $chat } を開始しました。
forum-done = { $count ->
   *[other] フォーラムのトピックを { $count } 件開きました。今後のニュースはそこに届きます。
}
forum-no-right = このグループではトピックを開けません。トピックを管理できる管理者にして、もう一度押してください。
forum-partly = 一部のトピックしか開けませんでした。後でもう一度押してください。
mychats-none = まだチャンネルもグループもありません。管理者として追加すれば、設定をお手伝いします。
mychats-title = <b>あなたのチャンネルとグループ</b>
mychats-line = • { $chat }：{ $state }
chat-screen =
    <b>{ $chat }</b>：{ $state }

    { $gets }
chat-state-live = 稼働中
chat-state-approval = 稼働中、投稿ごとに承認待ち
chat-state-draft = 未開始
chat-state-ended = 停止
chat-state-out = もう参加していません
chat-state-paused = 投稿できないため一時停止
chat-settings = 設定
chat-template = 投稿の形式
chat-approval-on = 承認：オン
chat-approval-off = 承認：オフ
chat-stop = 停止
chat-approval-is-on = 今後は投稿前に確認します。
chat-approval-is-off = 今後は確認せずに投稿します。
chat-stopped = { $chat } への投稿を停止しました。
template-shown = <b>{ $chat }</b> の投稿はこうなっています：
template-preview = <b>{ $chat }</b> の投稿はこうなります：
template-how =
    <b>{ $chat }</b> の投稿の形式を書いてください。例：

    <pre>{ $example }</pre>

    項目：{ $fields }
    *太字*、_斜体_、[文字]({"{"}link{"}"})。[[ ]] の中は項目が空なら省かれます。記号の前の \ はその意味を消します。

    出典と注意書きは必ず表示されます。
template-no-brief = 表示できる速報がまだありません。最初の速報から使います。
template-keep = 保存
template-change = 変更
template-default = 標準
template-kept = 保存しました。次の投稿から使います。
template-is-default = 投稿は標準の形式に戻りました。
template-which = どのチャットですか？
template-placeholder = 投稿の形式
template-fault-too-long = { $line } 行 { $column } 列：長すぎます。{ $most } 文字までです。
template-fault-unknown-field = { $line } 行 { $column } 列：項目「{ $found }」はありません。項目は { $fields } です。
template-fault-nearest = { $line } 行 { $column } 列：項目「{ $found }」はありません。「{ $nearest }」ですか？
template-fault-unclosed = { $line } 行 { $column } 列：「{ $found }」が閉じられていません。
template-fault-unopened = { $line } 行 { $column } 列：「{ $found }」は開かれていないものを閉じています。
template-fault-nested = { $line } 行 { $column } 列：[[ ]] は入れ子にできません。
template-fault-bad-link = { $line } 行 { $column } 列：URL か {"{"}link{"}"} が必要です。
template-fault-too-often = { $line } 行 { $column } 列：項目「{ $found }」は二回までです。
template-fault-too-many-marks = { $line } 行 { $column } 列：太字、斜体、リンクが多すぎます。{ $most } 個までです。
template-fault-no-news = { $line } 行 { $column } 列：{"{"}headline{"}"} か {"{"}facts{"}"} がありません。
approval-approved = { $who } が { $when } に <b>{ $chat }</b> への投稿を承認しました。
approval-skipped = { $who } が { $when } に <b>{ $chat }</b> への投稿を見送りました。
approval-late = すでに決定済みです。
approval-expired = 投稿するには古すぎます。
approval-retracted = この速報は撤回されました。
