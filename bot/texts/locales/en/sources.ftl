# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = There are no sources yet.
sources-readers = Sources
sources-title = <b>Sources</b>: { $all } · failing: { $failing } · paused: { $paused }
sources-line = <b>{ $publisher }</b> · entries a day: { $rate } · last success: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    Id: <code>{ $source }</code>

    Kind: { $kind } · entries a day: { $rate }
    Last success: { $last }
    Next turn: { $next }
    Interval: { $interval }
    Topics: { $topics }
source-state-well = works
source-state-paused = paused
source-state-failing = failing
source-state-new = not polled yet
source-kind-feed = feed
source-kind-sitemap = sitemap
source-kind-listing = page
source-never = never
source-automatic = automatic
source-automatic-now = automatic, { $interval } at present
source-no-topics = none of its own
source-manage = Manage
source-pause = ⏸ Pause
source-resume = ▶️ Resume
source-poll = 🔄 Poll now
source-test = 🔎 Test
source-interval = ⏱ Interval
source-topics = 🏷 Topics
source-remove = 🗑 Remove
source-intervals = How often shall <b>{ $publisher }</b> be polled?
source-topics-choose = Which topics shall every brief of <b>{ $publisher }</b> have?
source-interval-set = { $publisher }: the interval is set.
source-paused = { $publisher } is paused.
source-resumed = { $publisher } is polled again.
source-is-paused = { $publisher } is paused already.
source-is-polled = { $publisher } is polled already.
source-poll-paused = { $publisher } is paused. Resume it first.
source-is-due = { $publisher } is being polled.
source-testing = One moment …
source-removed = { $publisher } is removed. Its briefs stay. You can undo this for a day.
source-restored = { $publisher } is back as it was.
source-in-settings = { $publisher } is kept in the settings file. Remove it there and restart, or use <code>/pausesource { $source }</code>.
source-which = Name a source by its id, address or publisher; /sources lists them.
source-unknown = There is no such source, or more than one goes by that name; /sources lists the ids.

# /addsource and /testsource
source-address-missing = The address is missing. Write <code>{ $example }</code>, or a known name like <code>coindesk</code>.
source-address-wrong = That is no http or https address. Write <code>{ $example }</code>, or a known name like <code>coindesk</code>.
source-address-long = That address is too long.
source-known = { $publisher } is polled already, as <code>{ $source }</code>.
source-not-added = Not added.
source-nothing = Nothing was found.
source-added = Added { $publisher } as <code>{ $source }</code>. What it lists now can be asked for with /latest; what comes next is posted.
source-several = Several sources are there. Which one?
source-found = { $count ->
    [one] <b>{ $publisher }</b>: { $kind }, { $count } entry
   *[other] <b>{ $publisher }</b>: { $kind }, { $count } entries
}
source-newest = The newest: { $when }
source-offer = { $count ->
    [one] { $number }. { $kind }, { $count } entry
   *[other] { $number }. { $kind }, { $count } entries
}
source-sample = The newest entry gives this brief:
source-no-brief = The newest entry gives no brief.
robots-allows = robots.txt allows it.
robots-apart = robots.txt allows it, if requests are { $apart } apart.
robots-forbids = robots.txt asks bots to stay away.

# OPML
opml-empty = There are no sources to send. Send me an OPML file, and I take its feeds.
opml-file = { $count ->
    [one] { $count } source, for other readers. Send me such a file, and I take its feeds.
   *[other] { $count } sources, for other readers. Send me such a file, and I take its feeds.
}
opml-wrong = That is no OPML file.
opml-large = That list is too large. At most { $most } MB, please.
opml-taken = New: { $count }
opml-known = Known already: { $count }
opml-unusable = Not usable: { $count }
