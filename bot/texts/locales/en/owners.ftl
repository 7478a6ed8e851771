# For owners of channels and groups: set-up, one's chats, the form of posts, approval.

chat-gone = I don't know this chat any more.

# Set-up in three steps. $chat is the title of a channel or group, $gets says in lines what it gets and when.
setup-what =
    <b>{ $chat }</b> · Step 1 of 3

    What shall I post there? Choose topics and coins, or leave everything on. Nothing is posted before you go live.
setup-when =
    <b>{ $chat }</b> · Step 2 of 3

    When shall I post?
setup-look =
    <b>{ $chat }</b> · Step 3 of 3

    { $gets }

    Post a sample to see how it looks. When you are ready, go live.
setup-group = I post short briefs of crypto news. An administrator of this group can set me up here.
setup-no-right = You added me to <b>{ $chat }</b>, but I may not post there. Give me the right to post messages, and I will help you set it up.
paused-chat = I can't post in { $chat }: { $reason }. Give me the right to post messages, and I go on.
paused-topic = I can't post in { $chat }: the topic is closed. Open it again, and I go on.
setup-back =
    I am back in <b>{ $chat }</b>. Shall I go on as before?

    { $gets }
setup-begin = Set up
setup-everything = Everything
setup-next = Next →
setup-instant = As it happens
setup-daily = Daily digest
setup-big = Only big news
setup-sample = Post a sample
setup-live = Go live
setup-restore = Go on as before
setup-anew = Set up anew
setup-forum = Go live in forum topics
setup-sampled = The sample is on its way.
setup-no-sample = There is no brief yet that fits.
setup-went-live = { $chat } is live.

# One forum topic for each subject.
forum-done = { $count ->
    [one] I opened { $count } forum topic. Its news goes there from now on.
   *[other] I opened { $count } forum topics. The news of each goes there from now on.
}
forum-no-right = I may not open forum topics in this group. Make me an administrator who can manage topics, then press again.
forum-partly = Telegram let me open only some of the forum topics. Press again later for the others.

# /mychats
mychats-none = You have no channel or group with me yet. Add me to one as an administrator, and I will help you set it up.
mychats-title = <b>Your channels and groups</b>
mychats-line = • { $chat }: { $state }
chat-screen =
    <b>{ $chat }</b>: { $state }

    { $gets }
chat-state-live = live
chat-state-approval = live, each post waits for your approval
chat-state-draft = not live yet
chat-state-ended = stopped
chat-state-out = I am not there any more
chat-state-paused = paused, because I may not post there
chat-settings = Settings
chat-template = Form of posts
chat-approval-on = Approve each post: on
chat-approval-off = Approve each post: off
chat-stop = Stop
chat-approval-is-on = From now on I ask you before each post.
chat-approval-is-off = From now on I post without asking.
chat-stopped = { $chat } gets no more posts.

# The form of posts. The names in curly brackets are not translated.
template-shown = This is how posts look in <b>{ $chat }</b>:
template-preview = This is how posts will look in <b>{ $chat }</b>:
template-how =
    Write the form of posts for <b>{ $chat }</b>, for example:

    <pre>{ $example }</pre>

    Fields: { $fields }
    *bold*, _italic_, [text]({"{"}link{"}"}). What stands in [[ ]] is left out when its field is empty. A \ before a sign takes its meaning.

    The source and the disclaimer are always shown.
template-no-brief = There is no brief yet to show it with. It will be used from the first one on.
template-keep = Keep
template-change = Change
template-default = Default
template-kept = Kept. It is used from the next post on.
template-is-default = Posts have the default form again.
template-which = For which chat?
template-placeholder = The form of posts
template-fault-too-long = Line { $line }, column { $column }: this is too long. At most { $most } characters, please.
template-fault-unknown-field = Line { $line }, column { $column }: there is no field “{ $found }”. The fields are { $fields }.
template-fault-nearest = Line { $line }, column { $column }: there is no field “{ $found }”. Did you mean “{ $nearest }”?
template-fault-unclosed = Line { $line }, column { $column }: “{ $found }” is never closed.
template-fault-unopened = Line { $line }, column { $column }: “{ $found }” closes what was never opened.
template-fault-nested = Line { $line }, column { $column }: one [[ ]] can't stand inside another.
template-fault-bad-link = Line { $line }, column { $column }: a web address or {"{"}link{"}"} was expected here.
template-fault-too-often = Line { $line }, column { $column }: the field “{ $found }” can stand only twice.
template-fault-too-many-marks = Line { $line }, column { $column }: too many bold, italic or linked parts. At most { $most }, please.
template-fault-no-news = Line { $line }, column { $column }: {"{"}headline{"}"} or {"{"}facts{"}"} is missing.

# Approval before a post. $chat is where the post goes, $who and $when say who decided.
approval-approved = Approved for <b>{ $chat }</b> by { $who } on { $when }.
approval-skipped = Skipped for <b>{ $chat }</b> by { $who } on { $when }.
approval-late = This was decided already.
approval-expired = This is too old to be posted.
approval-retracted = This brief was retracted.
