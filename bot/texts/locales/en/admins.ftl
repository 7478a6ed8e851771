# For who runs the bot: people, broadcasts, retractions, stories, the record.
person-which = Name somebody by the number that Telegram gives each person, for example <code>/ban 123456</code>.
admin-added = { $person } is an admin now.
admin-known = { $person } is an admin already.
admin-first = Admins of the settings file can only be removed there.
admin-removed = { $person } is no admin any more.
admin-none = { $person } is no admin.
admins-title = Admins (★ by the settings file)
ban-admin = An admin can't be banned. Remove the rights first.
banned = { $person } is banned and gets no answer any more.
ban-known = { $person } is banned already.
unbanned = The ban of { $person } is lifted.
ban-none = { $person } is not banned.
audit-none = Nothing was changed yet.
nothing-done = Nothing was done.
broadcast-what = Write the text after the command, at most { $most } characters.
broadcast-ask = { $count ->
    [one] Send this to { $count } chat?
   *[other] Send this to { $count } chats?
}
broadcast-done = { $count ->
    [one] It is on its way to { $count } chat.
   *[other] It is on its way to { $count } chats.
}
retract-what = Reply to a post with /retract and the reason, or write the link of the article and the reason.
retract-ask = Take this back wherever it was posted?
retract-done = It is taken back. Posts are being changed.
retract-late = It was taken back before.
split-what = Reply to a post with /split, or write the link of an article after it.
split-done = It has a story of its own now.
split-alone = It is alone in its story already.
join-what = Write the links of two articles that tell the same.
join-done = They are one story now.
join-already = They are one story already.
