notice-source-gone = { $source }（{ $id }）已不复存在：{ $reason }。已暂停；发送 /removesource { $id } 可移除它。
notice-source-failing = { $source }（{ $id }）自 { $when } 起没有任何内容：{ $reason }。我会继续尝试；发送 /pausesource { $id } 可停止。
notice-source-barren = { $source }（{ $id }）列有文章，但最近 { $count } 篇都没有写成快讯，最新一篇的原因：{ $reason }。发送 /testsource 加地址可查看那里有什么；发送 /pausesource { $id } 可停止。
notice-source-back = { $source }（{ $id }）已恢复。
notice-given-up = 有一条帖子被放弃（{ $reason }）。聊天：{ $chat }。
