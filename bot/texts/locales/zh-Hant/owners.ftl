chat-gone = 我已不認識這個聊天室。
setup-what =
    <b>{ $chat }</b> · 第 1 步，共 3 步

    我該在那裡發布什麼？選擇主題和幣種，或保留全部。啟用之前不會發布任何內容。
setup-when =
    <b>{ $chat }</b> · 第 2 步，共 3 步

    我該何時發布？
setup-look =
    <b>{ $chat }</b> · 第 3 步，共 3 步

    { $gets }

    先發布一個範例看看效果。準備好後即可啟用。
setup-group = 我發布簡短的加密貨幣快訊。本群管理員可以在這裡設定我。
setup-no-right = 你把我加入了 <b>{ $chat }</b>，但我不能在那裡發帖。請給我發布訊息的權限，我會幫你設定。
paused-chat = 我不能在 { $chat } 發帖：{ $reason }。請給我發布訊息的權限，我就繼續。
paused-topic = 我不能在 { $chat } 發帖：話題已關閉。請重新開啟，我就繼續。
setup-back =
    我回到了 <b>{ $chat }</b>。要像以前一樣繼續嗎？

    { $gets }
setup-begin = 設定
setup-everything = 全部
setup-next = 下一步 →
setup-instant = 即時
setup-daily = 每日彙整
setup-big = 僅重大新聞
setup-sample = 發布範例
setup-live = 啟用
setup-restore = 像以前一樣繼續
setup-anew = 重新設定
setup-forum = 在論壇主題中啟用
setup-sampled = 範例正在發送。
setup-no-sample = 還沒有合適的快訊。
setup-went-live = { $chat } 已啟用。
forum-done = { $count ->
   *[other] 我開設了 { $count } 個論壇主題，其新聞從現在起發到那裡。
}
forum-no-right = 我不能在本群開設主題。請讓我成為可管理主題的管理員，然後再按一次。
forum-partly = Telegram 只讓我開設了部分主題。請稍後再按以完成其餘部分。
mychats-none = 你還沒有與我關聯的頻道或群組。請把我加為管理員，我會幫你設定。
mychats-title = <b>你的頻道和群組</b>
mychats-line = • { $chat }：{ $state }
chat-screen =
    <b>{ $chat }</b>：{ $state }

    { $gets }
chat-state-live = 運行中
chat-state-approval = 運行中，每個帖子等待你的批準
chat-state-draft = 尚未啟用
chat-state-ended = 已停止
chat-state-out = 我已不在那裡
chat-state-paused = 已暫停，因為我不能在那裡發帖
chat-settings = 設定
chat-template = 帖子樣式
chat-approval-on = 逐帖批準：開
chat-approval-off = 逐帖批準：關
chat-stop = 停止
chat-approval-is-on = 從現在起我會在每個帖子前詢問你。
chat-approval-is-off = 從現在起我會直接發布。
chat-stopped = { $chat } 不再接收帖子。
template-shown = <b>{ $chat }</b> 的帖子是這樣的：
template-preview = <b>{ $chat }</b> 的帖子將是這樣的：
template-how =
    請寫 <b>{ $chat }</b> 的帖子樣式，例如：

    <pre>{ $example }</pre>

    欄位：{ $fields }
    *粗體*、_斜體_、[文字]({"{"}link{"}"})。[[ ]] 中的內容在欄位為空時省略。符號前的 \ 會取消其含義。

    來源和免責聲明始終顯示。
template-no-brief = 還沒有可用於展示的快訊。將從第一條開始使用。
template-keep = 保留
template-change = 更改
template-default = 預設
template-kept = 已保留，從下一個帖子開始使用。
template-is-default = 帖子已恢復預設樣式。
template-which = 用於哪個聊天室？
template-placeholder = 帖子樣式
template-fault-too-long = 第 { $line } 行，第 { $column } 列：太長了。最多 { $most } 個字元。
template-fault-unknown-field = 第 { $line } 行，第 { $column } 列：沒有欄位“{ $found }”。可用欄位：{ $fields }。
template-fault-nearest = 第 { $line } 行，第 { $column } 列：沒有欄位“{ $found }”。你是指“{ $nearest }”嗎？
template-fault-unclosed = 第 { $line } 行，第 { $column } 列：“{ $found }”沒有關閉。
template-fault-unopened = 第 { $line } 行，第 { $column } 列：“{ $found }”關閉了未打開的內容。
template-fault-nested = 第 { $line } 行，第 { $column } 列：[[ ]] 不能巢狀。
template-fault-bad-link = 第 { $line } 行，第 { $column } 列：這裡應是網址或 {"{"}link{"}"}。
template-fault-too-often = 第 { $line } 行，第 { $column } 列：欄位“{ $found }”最多出現兩次。
template-fault-too-many-marks = 第 { $line } 行，第 { $column } 列：粗體、斜體或連結太多。最多 { $most } 處。
template-fault-no-news = 第 { $line } 行，第 { $column } 列：缺少 {"{"}headline{"}"} 或 {"{"}facts{"}"}。
approval-approved = { $who } 於 { $when } 批準在 <b>{ $chat }</b> 發布。
approval-skipped = { $who } 於 { $when } 跳過了在 <b>{ $chat }</b> 的發布。
approval-late = 這已經決定了。
approval-expired = 太舊了，不能發布。
approval-retracted = 這條快訊已被撤回。
