# For who runs the bot: how things stand. The squares are the colours of the picture.
stats-title = { $days ->
    [1] The last 24 hours
   *[other] The last { $days } days
}
stats-now = Now
stats-polled = Sources polled: { $count }
stats-found = Articles found: { $count }
stats-briefed = Briefs written: { $count }
stats-merged = Added to a known story: { $count }
stats-unread = Articles without a brief: { $count }
stats-delivered = Posts delivered: { $count }
stats-failed = Posts given up: { $count }
stats-uncertain = Posts that may have come twice: { $count }
stats-lag-first = From publication to first post: { $median }, at worst { $worst }
stats-lag-last = From publication to last post: { $median }, at worst { $worst }
stats-queue = Waiting to be sent: { $count }
stats-sources = Sources: { $count }
stats-failing = Sources that fail: { $count }
stats-paused = Sources paused: { $count }
stats-briefs = Briefs stored: { $count }
stats-subscriptions = Subscriptions: { $count }
stats-model = Language model today: requests { $count }, tokens { $tokens }
stats-curve-posts = 🟦 Posts
stats-curve-first = 🟩 From publication to the first post (median)
stats-curve-last = 🟧 From publication to the last post (median)
health-acting = Telegram: a program acts for the bot
health-not-acting = Telegram: no program acts for the bot
health-polls-none = Sources to be polled: none are due
health-polls-due = Sources to be polled: { $count } due, the oldest for { $age }
health-articles-none = Articles to be read: none are due
health-articles-due = Articles to be read: { $count } due, the oldest for { $age }
health-posts-none = Posts to be sent: none are due
health-posts-due = Posts to be sent: { $count } due, the oldest for { $age }
health-sources-well = Sources: none of those polled fails
health-sources-fail = Sources: { $count } of { $all } fail: { $names }
health-database = Database: it answers
