post-read = Artikel lesen
post-more = 👍 Mehr
post-less = 👎 Weniger
post-mute = 🔇 Stumm
post-no-time = ohne Zeitangabe
post-sources = { $count ->
    [one] { $count } Quelle
   *[other] { $count } Quellen
}
post-disputed = ⚖️ Quellen sind uneins: { $sayings }
post-corrected = <b>Berichtigt</b> vom Verlag am { $when }
post-retracted = <b>Zurückgenommen</b> am { $when }. Bitte verlass dich nicht darauf.
post-retracted-because = <b>Zurückgenommen</b> am { $when }: { $why }
digest-title = { $count ->
    [one] { $count } Meldung, während du weg warst
   *[other] { $count } Meldungen, während du weg warst
}
digest-more = { $count ->
    [one] { $count } weitere steht in /latest.
   *[other] { $count } weitere stehen in /latest.
}
approval-ask = In <b>{ $chat }</b> veröffentlichen?
approval-approve = ✅ Zustimmen
approval-skip = Auslassen
