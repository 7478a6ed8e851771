# Words of ours in and under posts; headline and facts are the publishers'.
post-read = Read the article
post-more = 👍 More
post-less = 👎 Less
post-mute = 🔇 Mute
post-no-time = time not given
post-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
post-disputed = ⚖️ Sources differ: { $sayings }
post-corrected = <b>Corrected</b> by its publisher on { $when }
post-retracted = <b>Retracted</b> on { $when }. Please don't rely on it.
post-retracted-because = <b>Retracted</b> on { $when }: { $why }
digest-title = { $count ->
    [one] { $count } brief while you were away
   *[other] { $count } briefs while you were away
}
digest-more = { $count ->
    [one] { $count } more is in /latest.
   *[other] { $count } more are in /latest.
}
approval-ask = Post this in <b>{ $chat }</b>?
approval-approve = ✅ Approve
approval-skip = Skip
