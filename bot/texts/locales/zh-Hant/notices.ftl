notice-source-gone = { $source }（{ $id }）已不復存在：{ $reason }。已暫停；發送 /removesource { $id } 可移除它。
notice-source-failing = { $source }（{ $id }）自 { $when } 起沒有任何內容：{ $reason }。我會繼續嘗試；發送 /pausesource { $id } 可停止。
notice-source-barren = { $source }（{ $id }）列有文章，但最近 { $count } 篇都沒有寫成快訊，最新一篇的原因：{ $reason }。發送 /testsource 加網址可查看那裡有什麼；發送 /pausesource { $id } 可停止。
notice-source-back = { $source }（{ $id }）已恢復。
notice-given-up = 有一則帖子被放棄（{ $reason }）。聊天：{ $chat }。
