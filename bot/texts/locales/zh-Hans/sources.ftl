# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = 还没有来源。
sources-readers = 来源
sources-title = <b>来源</b>：{ $all } · 出错：{ $failing } · 暂停：{ $paused }
sources-line = <b>{ $publisher }</b> · 每天条目：{ $rate } · 上次成功：{ $when }
source-screen =
    <b>{ $publisher }</b>：{ $state }
    <code>{ $url }</code>
    ID：<code>{ $source }</code>

    类型：{ $kind } · 每天条目：{ $rate }
    上次成功：{ $last }
    下次抓取：{ $next }
    间隔：{ $interval }
    主题：{ $topics }
source-state-well = 正常
source-state-paused = 已暂停
source-state-failing = 出错
source-state-new = 尚未抓取
source-kind-feed = 订阅源
source-kind-sitemap = 站点地图
source-kind-listing = 网页
source-never = 无
source-automatic = 自动
source-automatic-now = 自动，目前 { $interval }
source-no-topics = 没有自带主题
source-manage = 管理
source-pause = ⏸ 暂停
source-resume = ▶️ 恢复
source-poll = 🔄 立即抓取
source-test = 🔎 测试
source-interval = ⏱ 间隔
source-topics = 🏷 主题
source-remove = 🗑 移除
source-intervals = 多久抓取一次 <b>{ $publisher }</b>？
source-topics-choose = <b>{ $publisher }</b> 的每条快讯都带哪些主题？
source-interval-set = { $publisher }：间隔已设定。
source-paused = { $publisher } 已暂停。
source-resumed = { $publisher } 已恢复抓取。
source-is-paused = { $publisher } 早已暂停。
source-is-polled = { $publisher } 已在抓取。
source-poll-paused = { $publisher } 已暂停，请先恢复。
source-is-due = 正在抓取 { $publisher }。
source-testing = 请稍候 …
source-removed = { $publisher } 已移除，它的快讯保留。一天之内可以撤销。
source-restored = { $publisher } 已恢复原样。
source-in-settings = { $publisher } 写在配置文件里。请在那里移除并重启，或使用 <code>/pausesource { $source }</code>。
source-which = 请用 ID、网址或名称指明来源；/sources 会列出它们。
source-unknown = 没有这个来源，或有多个同名来源；/sources 会列出 ID。

# /addsource and /testsource
source-address-missing = 缺少网址。请写 <code>{ $example }</code>，或像 <code>coindesk</code> 这样的已知名称。
source-address-wrong = 这不是 http 或 https 网址。请写 <code>{ $example }</code>，或像 <code>coindesk</code> 这样的已知名称。
source-address-long = 这个网址太长。
source-known = { $publisher } 已在抓取，ID 为 <code>{ $source }</code>。
source-not-added = 未添加。
source-nothing = 什么也没找到。
source-added = 已添加 { $publisher }，ID 为 <code>{ $source }</code>。现有内容可用 /latest 查看，之后的新内容会发布。
source-several = 这里有多个来源，要哪一个？
source-found = <b>{ $publisher }</b>：{ $kind }，{ $count } 条
source-newest = 最新：{ $when }
source-offer = { $number }. { $kind }，{ $count } 条
source-sample = 最新条目生成的快讯：
source-no-brief = 最新条目无法生成快讯。
robots-allows = robots.txt 允许。
robots-apart = robots.txt 允许，但每次请求要间隔 { $apart }。
robots-forbids = robots.txt 要求机器人不要访问。

# OPML
opml-empty = 没有可发送的来源。把 OPML 文件发给我，我会收下其中的订阅源。
opml-file = { $count } 个来源，可供其他阅读器使用。把这样的文件发给我，我会收下其中的订阅源。
opml-wrong = 这不是 OPML 文件。
opml-large = 这个列表太大，最多 { $most } MB。
opml-taken = 新增：{ $count }
opml-known = 已有：{ $count }
opml-unusable = 不可用：{ $count }
