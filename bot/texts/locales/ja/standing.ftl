stats-title = { $days ->
    [1] 過去24時間
   *[other] 過去{ $days }日間
}
stats-now = 現在
stats-polled = 確認した情報源：{ $count }
stats-found = 見つけた記事：{ $count }
stats-briefed = 作成した速報：{ $count }
stats-merged = 既知の出来事に統合：{ $count }
stats-unread = 速報のない記事：{ $count }
stats-delivered = 届けた投稿：{ $count }
stats-failed = 断念した投稿：{ $count }
stats-uncertain = 二度届いた可能性のある投稿：{ $count }
stats-lag-first = 公開から最初の投稿まで：{ $median }、最長 { $worst }
stats-lag-last = 公開から最後の投稿まで：{ $median }、最長 { $worst }
stats-queue = 送信待ち：{ $count }
stats-sources = 情報源：{ $count }
stats-failing = 失敗している情報源：{ $count }
stats-paused = 停止中の情報源：{ $count }
stats-briefs = 保存済みの速報：{ $count }
stats-subscriptions = 購読：{ $count }
stats-model = 今日の言語モデル：リクエスト { $count }、トークン { $tokens }
stats-curve-posts = 🟦 投稿
stats-curve-first = 🟩 公開から最初の投稿まで（中央値）
stats-curve-last = 🟧 公開から最後の投稿まで（中央値）
health-acting = Telegram：ボットのプログラムが動いています
health-not-acting = Telegram：ボットのプログラムが動いていません
health-polls-none = 確認待ちの情報源：なし
health-polls-due = 確認待ちの情報源：{ $count }、最長 { $age }
health-articles-none = 読み取り待ちの記事：なし
health-articles-due = 読み取り待ちの記事：{ $count }、最長 { $age }
health-posts-none = 送信待ちの投稿：なし
health-posts-due = 送信待ちの投稿：{ $count }、最長 { $age }
health-sources-well = 情報源：失敗しているものはありません
health-sources-fail = 情報源：{ $all } 件中 { $count } 件が失敗：{ $names }
health-database = データベース：応答あり
