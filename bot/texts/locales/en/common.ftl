# Said from many places.
unknown-command = I don't know that command. /help lists them.
old-button = This button is old. Send the command again.
older = Older →
newer = ← Newer
back = ← Back
done = Done
cancel = Cancel
yes = Yes
no = No
on = on
off = off

# The menus and /help: what each command does, and what can be written after it.
help-start = what this is
help-help = what I can do
help-latest = the newest briefs
help-subscribe = get each new brief, or those you name
help-unsubscribe = get no more
help-sources = where the news comes from
help-addsource = poll a site, feed or page from now on
help-removesource = forget a source
help-pausesource = stop polling a source for now
help-resumesource = poll a paused source again
help-testsource = see what a source gives, storing nothing
help-mychats = your channels and groups
help-template = how posts look in your channel or group
help-stats = how things stand
arguments-latest = [n] [word or coin]
arguments-subscribe = [@channel] [topics, coins, words]
arguments-unsubscribe = [@channel]
arguments-addsource = URL or known name
arguments-removesource = source
arguments-pausesource = source
arguments-resumesource = source
arguments-mychats = [@channel]
arguments-template = [@channel]
arguments-testsource = URL or known name
