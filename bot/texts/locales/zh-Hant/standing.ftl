stats-title = { $days ->
    [1] 過去 24 小時
   *[other] 過去 { $days } 天
}
stats-now = 現在
stats-polled = 已查詢的來源：{ $count }
stats-found = 發現的文章：{ $count }
stats-briefed = 寫成的快訊：{ $count }
stats-merged = 併入已知事件：{ $count }
stats-unread = 沒有快訊的文章：{ $count }
stats-delivered = 已送達的帖子：{ $count }
stats-failed = 放棄的帖子：{ $count }
stats-uncertain = 可能重複送達的帖子：{ $count }
stats-lag-first = 從發布到首篇帖子：{ $median }，最長 { $worst }
stats-lag-last = 從發布到末篇帖子：{ $median }，最長 { $worst }
stats-queue = 等待發送：{ $count }
stats-sources = 來源：{ $count }
stats-failing = 出錯的來源：{ $count }
stats-paused = 暫停的來源：{ $count }
stats-briefs = 已存快訊：{ $count }
stats-subscriptions = 訂閱：{ $count }
stats-model = 今日語言模型：請求 { $count }，詞元 { $tokens }
stats-curve-posts = 🟦 帖子
stats-curve-first = 🟩 從發布到首篇帖子（中位數）
stats-curve-last = 🟧 從發布到末篇帖子（中位數）
health-acting = Telegram：有程式在為機器人工作
health-not-acting = Telegram：沒有程式在為機器人工作
health-polls-none = 待查詢的來源：無
health-polls-due = 待查詢的來源：{ $count }，最久已等 { $age }
health-articles-none = 待讀的文章：無
health-articles-due = 待讀的文章：{ $count }，最久已等 { $age }
health-posts-none = 待發的帖子：無
health-posts-due = 待發的帖子：{ $count }，最久已等 { $age }
health-sources-well = 來源：查詢的來源均正常
health-sources-fail = 來源：{ $all } 個中有 { $count } 個出錯：{ $names }
health-database = 資料庫：正常回應
