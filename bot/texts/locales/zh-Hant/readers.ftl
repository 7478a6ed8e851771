start =
    <b>Hot Topics</b> 發布加密貨幣和區塊鏈的簡短快訊：標題、幾個要點和出處。

    /latest 顯示最新快訊，/subscribe 會把每條新快訊發給你，/settings 決定你接收什麼、何時接收。
start-latest = 最新
start-subscribe = 訂閱
start-topics = 選擇主題
start-language = 語言
start-follow = 想接收關於 <b>{ $name }</b> 的新聞嗎？
start-follow-button = 關注
latest-none = 還沒有快訊。用 /subscribe 訂閱後會發給你。
latest-none-about = 還沒有關於“{ $query }”的快訊。用 /subscribe 訂閱後會發給你。
latest-too-long = 太長了，無法搜索。請試試一個幣種、主題或一兩個詞。
subscribed-here = 已訂閱。
subscribed = { $chat } 已訂閱。
subscription-changed-here = 訂閱已更改。
subscription-changed = { $chat } 的訂閱已更改。
subscribe-end = /unsubscribe 可結束訂閱。
subscribe-unread = 無法讀取：最多 { $words } 個詞，每個 { $letters } 個字，詞組請放在 "引號" 裡。
subscribe-only-administrators = 只有本群管理員才能更改訂閱。
settings-button = ⚙️ 設定
unsubscribed = 已取消訂閱，不會再發送內容。
unsubscribe-undo = 復原
unsubscribe-none = 沒有可結束的訂閱。/subscribe 可開始訂閱。
unsubscribe-whole = /unsubscribe 結束整個訂閱；/subscribe 替換你接收的內容。
search-what = 請寫要搜索的內容：<code>/search spot etf</code>
search-none = 沒有找到“{ $query }”。
search-more = 更多 →
tune-less = 想少看些什麼？
tune-less-done = 不會再發送關於 { $what } 的內容。
tune-more = 更多類似內容。想關注什麼？
tune-more-all = 你已在接收全部內容。類似的有：
tune-more-done = 你現在關注 { $what }。
tune-muted = 這裡不會再發布 { $publisher } 的內容。
tune-undone = 已恢復原樣。
privacy =
    <b>我保存了什麼</b>
    此聊天室及其設定；你的訂閱；過去 30 天發給你的內容；你尚未回答的一個問題；以及你訂閱的群組和頻道。

    你的訊息不會被保存。
privacy-in-private = 請在私訊中發給我。
privacy-export = 匯出
privacy-forget = 忘記我
privacy-exported = 這是全部內容。
privacy-ask = 刪除保存的你的全部數據並結束訂閱嗎？
privacy-sure = 是，刪除
privacy-kept = 沒有刪除任何內容。
forgotten = 已全部刪除。你訂閱的群組和頻道保持不變。封禁以及管理員改動記錄也會保留。
why-what = 用 /why 或 /story 回覆一條帖子，或在命令後寫上文章連結。
why-unknown = 我沒有這條快訊。
why-source = 來自 { $publisher }（{ $url }）
why-backlog = 首次查看該來源時它已存在，因此沒有發布。
why-new = 這是該事件的首條報道。
why-update = 這是已知事件的新進展。
why-repeat = 它重複了 { $by } 的“{ $of }”，因此沒有再次發布。
why-column = 這是定期專欄，只在需要的地方發布。
why-publishers = { $count ->
   *[other] 有 { $count } 家媒體報道此事。
}
why-importance = 重要程度：{ $level }，{ $value }（{ $parts }）
why-not-subscribed = 此聊天室從未訂閱。
why-ended = 訂閱已於 { $when } 結束。
why-everything = 此聊天室接收全部內容。
why-matched = 此聊天室想要：{ $what }。
why-before = 訂閱開始得更晚，於 { $when }。
why-changed = 設定此後有更改，於 { $when }。
why-refused-not-asked-for = 其中沒有此聊天室想要的內容。
why-refused-excluded = 其中有此處排除的詞“{ $what }”。
why-refused-less = 它關於 { $what }，此處希望少看。
why-refused-muted = { $what } 在此處已靜音。
why-refused-language = 此處不需要這種語言：{ $what }。
why-refused-importance = 對此聊天室來說不夠重要。
why-refused-publishers = 對此聊天室來說報道的媒體太少。
why-refused-repeat = 此聊天室每個事件只接收一篇。
why-refused-column = 此聊天室不接收專欄。
why-held = 等待 { $when } 的彙整。
why-digest = 曾等待彙整：{ $state }。
why-delivery = 發送：{ $state }
why-reason = 原因：{ $reason }
why-never = 從未打算發給此聊天室。
state-pending = 等待中
state-sending = 發送中
state-sent = 已發送
state-cancelled = 已取消
state-discarded = 已放棄
state-unknown = 未知
state-held = 等待批準
story-new = 首條報道
story-repeat = 相同內容
story-update = 新進展
story-column = 專欄
story-alone = 只有一家媒體報道。
refused-unseen = 我看不到 { $chat }。請把我加為那裡的管理員，然後重試。
refused-not-administrator = 只有 { $chat } 的管理員才能更改那裡發布的內容。
refused-may-not-post = 我不能在 { $chat } 發帖。請給我發布訊息的權限。
