# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = Il n'y a pas encore de sources.
sources-readers = Sources
sources-title = <b>Sources</b> : { $all } · en panne : { $failing } · en pause : { $paused }
sources-line = <b>{ $publisher }</b> · entrées par jour : { $rate } · dernier succès : { $when }
source-screen =
    <b>{ $publisher }</b> : { $state }
    <code>{ $url }</code>
    Id : <code>{ $source }</code>

    Type : { $kind } · entrées par jour : { $rate }
    Dernier succès : { $last }
    Prochaine consultation : { $next }
    Intervalle : { $interval }
    Sujets : { $topics }
source-state-well = fonctionne
source-state-paused = en pause
source-state-failing = en panne
source-state-new = pas encore consultée
source-kind-feed = flux
source-kind-sitemap = plan de site
source-kind-listing = page
source-never = jamais
source-automatic = automatique
source-automatic-now = automatique, { $interval } en ce moment
source-no-topics = aucun en propre
source-manage = Gérer
source-pause = ⏸ Suspendre
source-resume = ▶️ Reprendre
source-poll = 🔄 Consulter
source-test = 🔎 Tester
source-interval = ⏱ Intervalle
source-topics = 🏷 Sujets
source-remove = 🗑 Retirer
source-intervals = À quelle fréquence consulter <b>{ $publisher }</b> ?
source-topics-choose = Quels sujets donner à chaque brève de <b>{ $publisher }</b> ?
source-interval-set = { $publisher } : l'intervalle est réglé.
source-paused = { $publisher } est en pause.
source-resumed = { $publisher } est de nouveau consultée.
source-is-paused = { $publisher } est déjà en pause.
source-is-polled = { $publisher } est déjà consultée.
source-poll-paused = { $publisher } est en pause. Reprenez-la d'abord.
source-is-due = Consultation de { $publisher } en cours.
source-testing = Un instant …
source-removed = { $publisher } est retirée. Ses brèves restent. Vous pouvez annuler pendant un jour.
source-restored = { $publisher } est revenue telle qu'elle était.
source-in-settings = { $publisher } est dans le fichier de configuration. Retirez-la là-bas et redémarrez, ou utilisez <code>/pausesource { $source }</code>.
source-which = Nommez une source par son id, son adresse ou son nom ; /sources les montre.
source-unknown = Cette source n'existe pas, ou plusieurs portent ce nom ; /sources montre les id.

# /addsource and /testsource
source-address-missing = L'adresse manque. Écrivez <code>{ $example }</code> ou un nom connu comme <code>coindesk</code>.
source-address-wrong = Ce n'est pas une adresse http ou https. Écrivez <code>{ $example }</code> ou un nom connu comme <code>coindesk</code>.
source-address-long = Cette adresse est trop longue.
source-known = { $publisher } est déjà consultée, sous <code>{ $source }</code>.
source-not-added = Pas ajoutée.
source-nothing = Rien trouvé.
source-added = { $publisher } est ajoutée sous <code>{ $source }</code>. Ce qu'elle contient maintenant se voit avec /latest ; la suite sera publiée.
source-several = Il y a plusieurs sources ici. Laquelle ?
source-found = { $count ->
    [one] <b>{ $publisher }</b> : { $kind }, { $count } entrée
   *[other] <b>{ $publisher }</b> : { $kind }, { $count } entrées
}
source-newest = La plus récente : { $when }
source-offer = { $count ->
    [one] { $number }. { $kind }, { $count } entrée
   *[other] { $number }. { $kind }, { $count } entrées
}
source-sample = L'entrée la plus récente donne cette brève :
source-no-brief = L'entrée la plus récente ne donne pas de brève.
robots-allows = robots.txt le permet.
robots-apart = robots.txt le permet, avec { $apart } entre les requêtes.
robots-forbids = robots.txt demande aux robots de ne pas venir.

# OPML
opml-empty = Il n'y a pas de sources à envoyer. Envoyez-moi un fichier OPML, et je prends ses flux.
opml-file = { $count ->
    [one] { $count } source, pour d'autres lecteurs de flux. Envoyez-moi un tel fichier, et je prends ses flux.
   *[other] { $count } sources, pour d'autres lecteurs de flux. Envoyez-moi un tel fichier, et je prends ses flux.
}
opml-wrong = Ce n'est pas un fichier OPML.
opml-large = Cette liste est trop grande. Au plus { $most } Mo, s'il vous plaît.
opml-taken = Nouvelles : { $count }
opml-known = Déjà connues : { $count }
opml-unusable = Inutilisables : { $count }
