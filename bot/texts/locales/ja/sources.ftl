# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = まだ情報源はありません。
sources-readers = 情報源
sources-title = <b>情報源</b>: { $all } · 失敗中: { $failing } · 一時停止: { $paused }
sources-line = <b>{ $publisher }</b> · 1日の件数: { $rate } · 最後の成功: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    ID: <code>{ $source }</code>

    種類: { $kind } · 1日の件数: { $rate }
    最後の成功: { $last }
    次の確認: { $next }
    間隔: { $interval }
    トピック: { $topics }
source-state-well = 正常
source-state-paused = 一時停止中
source-state-failing = 失敗中
source-state-new = まだ確認していません
source-kind-feed = フィード
source-kind-sitemap = サイトマップ
source-kind-listing = ページ
source-never = なし
source-automatic = 自動
source-automatic-now = 自動、現在 { $interval }
source-no-topics = 独自のものはなし
source-manage = 管理
source-pause = ⏸ 一時停止
source-resume = ▶️ 再開
source-poll = 🔄 今すぐ確認
source-test = 🔎 試す
source-interval = ⏱ 間隔
source-topics = 🏷 トピック
source-remove = 🗑 削除
source-intervals = <b>{ $publisher }</b> をどのくらいの間隔で確認しますか？
source-topics-choose = <b>{ $publisher }</b> の速報すべてに付けるトピックはどれですか？
source-interval-set = { $publisher }: 間隔を設定しました。
source-paused = { $publisher } を一時停止しました。
source-resumed = { $publisher } の確認を再開しました。
source-is-paused = { $publisher } はすでに一時停止中です。
source-is-polled = { $publisher } はすでに確認しています。
source-poll-paused = { $publisher } は一時停止中です。先に再開してください。
source-is-due = { $publisher } を確認しています。
source-testing = 少しお待ちください …
source-removed = { $publisher } を削除しました。速報は残ります。1日以内なら元に戻せます。
source-restored = { $publisher } を元に戻しました。
source-in-settings = { $publisher } は設定ファイルにあります。そこで削除して再起動するか、<code>/pausesource { $source }</code> を使ってください。
source-which = 情報源を ID、アドレス、名前のどれかで指定してください。/sources に一覧があります。
source-unknown = その情報源はないか、同じ名前のものが複数あります。/sources で ID を確認できます。

# /addsource and /testsource
source-address-missing = アドレスがありません。<code>{ $example }</code> か、<code>coindesk</code> のような既知の名前を書いてください。
source-address-wrong = http または https のアドレスではありません。<code>{ $example }</code> か、<code>coindesk</code> のような既知の名前を書いてください。
source-address-long = そのアドレスは長すぎます。
source-known = { $publisher } はすでに <code>{ $source }</code> として確認しています。
source-not-added = 追加しませんでした。
source-nothing = 何も見つかりませんでした。
source-added = { $publisher } を <code>{ $source }</code> として追加しました。今ある記事は /latest で見られ、この先の記事は投稿されます。
source-several = ここには複数の情報源があります。どれにしますか？
source-found = <b>{ $publisher }</b>: { $kind }、{ $count } 件
source-newest = 最新: { $when }
source-offer = { $number }. { $kind }、{ $count } 件
source-sample = 最新の記事からできる速報:
source-no-brief = 最新の記事からは速報ができません。
robots-allows = robots.txt は許可しています。
robots-apart = robots.txt は、{ $apart } 以上の間隔なら許可しています。
robots-forbids = robots.txt はボットの立ち入りを断っています。

# OPML
opml-empty = 送る情報源がありません。OPML ファイルを送ってくだされば、そのフィードを取り込みます。
opml-file = 情報源 { $count } 件、ほかのリーダー用です。このようなファイルを送ってくだされば、そのフィードを取り込みます。
opml-wrong = OPML ファイルではありません。
opml-large = リストが大きすぎます。{ $most } MB までにしてください。
opml-taken = 新規: { $count }
opml-known = 登録済み: { $count }
opml-unusable = 使えないもの: { $count }
