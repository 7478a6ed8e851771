# For readers: /start, /latest, /search, /why, /privacy and the like.
start =
    <b>Hot Topics</b> posts short briefs of crypto and blockchain news: a headline, a few key facts, and where they come from.

    /latest shows the newest briefs.
    /subscribe sends you each new one; <code>/subscribe btc regulation</code> only those about a coin, a topic or a word.
    /help lists everything I can do.
latest-none = There are no briefs yet. /subscribe, and they will come to you.
latest-none-about = There are no briefs about “{ $query }” yet. /subscribe, and they will come to you.
latest-too-long = That is too long to look for. Try a coin, a topic or one or two words.

subscribed-here = Subscribed.
subscribed = { $chat } is subscribed.
subscription-changed-here = The subscription is changed.
subscription-changed = The subscription of { $chat } is changed.
subscribe-end = /unsubscribe ends it.
subscribe-unread = I can't read that: at most { $words } words of { $letters } letters, and each phrase "in quotes".
subscribe-only-administrators = Only an administrator of this group can change its subscription.
settings-button = ⚙️ Settings
unsubscribed = Unsubscribed. Nothing more will be posted.
unsubscribe-undo = Undo
unsubscribe-none = There is no subscription to end. /subscribe begins one.
unsubscribe-whole = /unsubscribe ends the whole subscription; /subscribe replaces what you get.
refused-unseen = I can't see { $chat }. Add me to it as an administrator, then try again.
refused-not-administrator = Only an administrator of { $chat } can change what is posted there.
refused-may-not-post = I may not post in { $chat }. Give me the right to post messages there.
