post-read = Lire l'article
post-more = 👍 Plus
post-less = 👎 Moins
post-mute = 🔇 Muet
post-no-time = heure inconnue
post-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
post-disputed = ⚖️ Les sources diffèrent : { $sayings }
post-corrected = <b>Corrigé</b> par son média le { $when }
post-retracted = <b>Retiré</b> le { $when }. Ne vous y fiez pas.
post-retracted-because = <b>Retiré</b> le { $when } : { $why }
digest-title = { $count ->
    [one] { $count } brève pendant votre absence
   *[other] { $count } brèves pendant votre absence
}
digest-more = { $count ->
    [one] { $count } de plus dans /latest.
   *[other] { $count } de plus dans /latest.
}
approval-ask = Publier ceci dans <b>{ $chat }</b> ?
approval-approve = ✅ Approuver
approval-skip = Passer
