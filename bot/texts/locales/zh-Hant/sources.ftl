# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = 還沒有來源。
sources-readers = 來源
sources-title = <b>來源</b>：{ $all } · 出錯：{ $failing } · 暫停：{ $paused }
sources-line = <b>{ $publisher }</b> · 每天項目：{ $rate } · 上次成功：{ $when }
source-screen =
    <b>{ $publisher }</b>：{ $state }
    <code>{ $url }</code>
    ID：<code>{ $source }</code>

    類型：{ $kind } · 每天項目：{ $rate }
    上次成功：{ $last }
    下次抓取：{ $next }
    間隔：{ $interval }
    主題：{ $topics }
source-state-well = 正常
source-state-paused = 已暫停
source-state-failing = 出錯
source-state-new = 尚未抓取
source-kind-feed = 訂閱源
source-kind-sitemap = 網站地圖
source-kind-listing = 網頁
source-never = 無
source-automatic = 自動
source-automatic-now = 自動，目前 { $interval }
source-no-topics = 沒有自帶主題
source-manage = 管理
source-pause = ⏸ 暫停
source-resume = ▶️ 恢復
source-poll = 🔄 立即抓取
source-test = 🔎 測試
source-interval = ⏱ 間隔
source-topics = 🏷 主題
source-remove = 🗑 移除
source-intervals = 多久抓取一次 <b>{ $publisher }</b>？
source-topics-choose = <b>{ $publisher }</b> 的每則快訊都帶哪些主題？
source-interval-set = { $publisher }：間隔已設定。
source-paused = { $publisher } 已暫停。
source-resumed = { $publisher } 已恢復抓取。
source-is-paused = { $publisher } 早已暫停。
source-is-polled = { $publisher } 已在抓取。
source-poll-paused = { $publisher } 已暫停，請先恢復。
source-is-due = 正在抓取 { $publisher }。
source-testing = 請稍候 …
source-removed = { $publisher } 已移除，它的快訊保留。一天之內可以復原。
source-restored = { $publisher } 已恢復原樣。
source-in-settings = { $publisher } 寫在設定檔裡。請在那裡移除並重新啟動，或使用 <code>/pausesource { $source }</code>。
source-which = 請用 ID、網址或名稱指明來源；/sources 會列出它們。
source-unknown = 沒有這個來源，或有多個同名來源；/sources 會列出 ID。

# /addsource and /testsource
source-address-missing = 缺少網址。請寫 <code>{ $example }</code>，或像 <code>coindesk</code> 這樣的已知名稱。
source-address-wrong = 這不是 http 或 https 網址。請寫 <code>{ $example }</code>，或像 <code>coindesk</code> 這樣的已知名稱。
source-address-long = 這個網址太長。
source-known = { $publisher } 已在抓取，ID 為 <code>{ $source }</code>。
source-not-added = 未加入。
source-nothing = 什麼也沒找到。
source-added = 已加入 { $publisher }，ID 為 <code>{ $source }</code>。現有內容可用 /latest 查看，之後的新內容會發布。
source-several = 這裡有多個來源，要哪一個？
source-found = <b>{ $publisher }</b>：{ $kind }，{ $count } 則
source-newest = 最新：{ $when }
source-offer = { $number }. { $kind }，{ $count } 則
source-sample = 最新項目產生的快訊：
source-no-brief = 最新項目無法產生快訊。
robots-allows = robots.txt 允許。
robots-apart = robots.txt 允許，但每次請求要間隔 { $apart }。
robots-forbids = robots.txt 要求機器人不要造訪。

# OPML
opml-empty = 沒有可傳送的來源。把 OPML 檔案傳給我，我會收下其中的訂閱源。
opml-file = { $count } 個來源，可供其他閱讀器使用。把這樣的檔案傳給我，我會收下其中的訂閱源。
opml-wrong = 這不是 OPML 檔案。
opml-large = 這份清單太大，最多 { $most } MB。
opml-taken = 新增：{ $count }
opml-known = 已有：{ $count }
opml-unusable = 不可用：{ $count }
