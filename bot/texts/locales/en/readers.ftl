# For readers: /start, /latest, /search, /why, /privacy and the like.
start =
    <b>Hot Topics</b> posts short briefs of crypto and blockchain news: a headline, a few key facts, and where they come from.

    /latest shows the newest briefs, /subscribe sends you each new one, /settings says what you get and when.
start-latest = Latest
start-subscribe = Subscribe
start-topics = Choose topics
start-language = Language
start-follow = Do you want the news about <b>{ $name }</b>?
start-follow-button = Follow
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

search-what = Write what to look for: <code>/search spot etf</code>
search-none = Nothing was found for “{ $query }”.
search-more = More →

tune-less = What do you want less of?
tune-less-done = You get nothing about { $what } any more.
tune-more = More like this. What do you want to follow?
tune-more-all = You get everything already. These are like it:
tune-more-done = You follow { $what } now.
tune-muted = Nothing from { $publisher } is posted here any more.
tune-undone = It is as it was before.

privacy =
    <b>What I store about you</b>
    This chat and its settings; what you subscribed; what I sent you in the last 30 days; a question that I asked and you have not answered yet; and which groups and channels you subscribed.

    Your messages are not kept.
privacy-in-private = Write that to me in a private chat.
privacy-export = Export
privacy-forget = Forget me
privacy-exported = This is everything.
privacy-ask = Delete all that is stored about you, and end your subscription?
privacy-sure = Yes, delete it
privacy-kept = Nothing was deleted.
forgotten = All of it is deleted. Groups and channels that you subscribed stay so. A ban and the record of what admins changed stay too.

why-what = Reply to a post with /why or /story, or write the link of an article after it.
why-unknown = I have no brief of that.
why-source = From { $publisher } ({ $url })
why-backlog = It was there when its source was polled first, so it was not posted.
why-new = It was the first report of its story.
why-update = It is an update of a story known before.
why-repeat = It repeats “{ $of }” by { $by }, so it was not posted again.
why-column = It is a recurring column, which is posted where it is asked for.
why-publishers = { $count ->
    [one] { $count } publisher tells this story.
   *[other] { $count } publishers tell this story.
}
why-importance = Importance: { $level }, { $value } ({ $parts })
why-not-subscribed = This chat was never subscribed.
why-ended = The subscription ended on { $when }.
why-everything = This chat gets everything.
why-matched = This chat asked for: { $what }.
why-before = The subscription began later, on { $when }.
why-changed = The settings were changed since, on { $when }.
why-refused-not-asked-for = Nothing in it is what this chat asked for.
why-refused-excluded = It has the word “{ $what }”, which is kept out here.
why-refused-less = It is about { $what }, of which less is wanted here.
why-refused-muted = { $what } is muted here.
why-refused-language = Its language is not wanted here: { $what }.
why-refused-importance = It is not important enough for this chat.
why-refused-publishers = Too few publishers tell it for this chat.
why-refused-repeat = This chat gets one article a story.
why-refused-column = This chat gets no recurring columns.
why-held = It is held for the digest of { $when }.
why-digest = It was held for a digest: { $state }.
why-delivery = Delivery: { $state }
why-reason = Reason: { $reason }
why-never = It was never owed to this chat.
state-pending = waiting
state-sending = being sent
state-sent = sent
state-cancelled = cancelled
state-discarded = given up
state-unknown = unknown
state-held = waiting for approval
story-new = first report
story-repeat = the same
story-update = update
story-column = column
story-alone = One publisher tells it.

refused-unseen = I can't see { $chat }. Add me to it as an administrator, then try again.
refused-not-administrator = Only an administrator of { $chat } can change what is posted there.
refused-may-not-post = I may not post in { $chat }. Give me the right to post messages there.
