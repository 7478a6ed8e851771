stats-title = { $days ->
    [1] Les dernières 24 heures
   *[other] Les { $days } derniers jours
}
stats-now = Maintenant
stats-polled = Sources interrogées : { $count }
stats-found = Articles trouvés : { $count }
stats-briefed = Brèves rédigées : { $count }
stats-merged = Rattachés à une histoire connue : { $count }
stats-unread = Articles sans brève : { $count }
stats-delivered = Messages livrés : { $count }
stats-failed = Messages abandonnés : { $count }
stats-uncertain = Messages peut-être reçus deux fois : { $count }
stats-lag-first = De la parution au premier message : { $median }, au pire { $worst }
stats-lag-last = De la parution au dernier message : { $median }, au pire { $worst }
stats-queue = En attente d'envoi : { $count }
stats-sources = Sources : { $count }
stats-failing = Sources en échec : { $count }
stats-paused = Sources en pause : { $count }
stats-briefs = Brèves enregistrées : { $count }
stats-subscriptions = Abonnements : { $count }
stats-model = Modèle de langage aujourd'hui : requêtes { $count }, jetons { $tokens }
stats-curve-posts = 🟦 Messages
stats-curve-first = 🟩 De la parution au premier message (médiane)
stats-curve-last = 🟧 De la parution au dernier message (médiane)
health-acting = Telegram : un programme agit pour le bot
health-not-acting = Telegram : aucun programme n'agit pour le bot
health-polls-none = Sources à interroger : aucune en retard
health-polls-due = Sources à interroger : { $count } en retard, la plus ancienne depuis { $age }
health-articles-none = Articles à lire : aucun en retard
health-articles-due = Articles à lire : { $count } en retard, le plus ancien depuis { $age }
health-posts-none = Messages à envoyer : aucun en retard
health-posts-due = Messages à envoyer : { $count } en retard, le plus ancien depuis { $age }
health-sources-well = Sources : aucune de celles interrogées n'échoue
health-sources-fail = Sources : { $count } sur { $all } échouent : { $names }
health-database = Base de données : elle répond
