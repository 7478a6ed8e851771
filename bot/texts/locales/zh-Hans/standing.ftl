stats-title = { $days ->
    [1] 过去 24 小时
   *[other] 过去 { $days } 天
}
stats-now = 现在
stats-polled = 已查询的来源：{ $count }
stats-found = 发现的文章：{ $count }
stats-briefed = 写成的快讯：{ $count }
stats-merged = 并入已知事件：{ $count }
stats-unread = 没有快讯的文章：{ $count }
stats-delivered = 已送达的帖子：{ $count }
stats-failed = 放弃的帖子：{ $count }
stats-uncertain = 可能重复送达的帖子：{ $count }
stats-lag-first = 从发布到首帖：{ $median }，最长 { $worst }
stats-lag-last = 从发布到末帖：{ $median }，最长 { $worst }
stats-queue = 等待发送：{ $count }
stats-sources = 来源：{ $count }
stats-failing = 出错的来源：{ $count }
stats-paused = 暂停的来源：{ $count }
stats-briefs = 已存快讯：{ $count }
stats-subscriptions = 订阅：{ $count }
stats-model = 今日语言模型：请求 { $count }，词元 { $tokens }
stats-curve-posts = 🟦 帖子
stats-curve-first = 🟩 从发布到首帖（中位数）
stats-curve-last = 🟧 从发布到末帖（中位数）
health-acting = Telegram：有程序在为机器人工作
health-not-acting = Telegram：没有程序在为机器人工作
health-polls-none = 待查询的来源：无
health-polls-due = 待查询的来源：{ $count }，最久已等 { $age }
health-articles-none = 待读的文章：无
health-articles-due = 待读的文章：{ $count }，最久已等 { $age }
health-posts-none = 待发的帖子：无
health-posts-due = 待发的帖子：{ $count }，最久已等 { $age }
health-sources-well = 来源：查询的来源均正常
health-sources-fail = 来源：{ $all } 个中有 { $count } 个出错：{ $names }
health-database = 数据库：正常应答
