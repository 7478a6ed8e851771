start =
    <b>Hot Topics</b> publie de courtes brèves sur la crypto et la blockchain : un titre, quelques faits essentiels et leur source.

    /latest montre les dernières, /subscribe vous envoie chaque nouvelle, /settings dit ce que vous recevez et quand.
start-latest = Dernières
start-subscribe = S'abonner
start-topics = Choisir des sujets
start-language = Langue
start-follow = Voulez-vous les nouvelles sur <b>{ $name }</b> ?
start-follow-button = Suivre
latest-none = Il n'y a pas encore de brèves. Avec /subscribe, elles viendront à vous.
latest-none-about = Il n'y a pas encore de brèves sur « { $query } ». Avec /subscribe, elles viendront à vous.
latest-too-long = C'est trop long à chercher. Essayez une monnaie, un sujet ou un ou deux mots.
subscribed-here = Abonné.
subscribed = { $chat } est abonné.
subscription-changed-here = L'abonnement est modifié.
subscription-changed = L'abonnement de { $chat } est modifié.
subscribe-end = /unsubscribe y met fin.
subscribe-unread = Je ne peux pas lire cela : au plus { $words } mots de { $letters } lettres, chaque expression "entre guillemets".
subscribe-only-administrators = Seul un administrateur de ce groupe peut changer son abonnement.
settings-button = ⚙️ Réglages
unsubscribed = Désabonné. Plus rien ne sera publié.
unsubscribe-undo = Rétablir
unsubscribe-none = Il n'y a pas d'abonnement. /subscribe en commence un.
unsubscribe-whole = /unsubscribe met fin à tout l'abonnement ; /subscribe remplace ce que vous recevez.
search-what = Écrivez ce qu'il faut chercher : <code>/search spot etf</code>
search-none = Rien n'a été trouvé pour « { $query } ».
search-more = Suite →
tune-less = De quoi voulez-vous moins ?
tune-less-done = Vous ne recevez plus rien sur { $what }.
tune-more = Plus comme cela. Que voulez-vous suivre ?
tune-more-all = Vous recevez déjà tout. Celles-ci y ressemblent :
tune-more-done = Vous suivez maintenant { $what }.
tune-muted = Plus rien de { $publisher } n'est publié ici.
tune-undone = C'est comme avant.
privacy =
    <b>Ce que je conserve sur vous</b>
    Ce chat et ses réglages ; votre abonnement ; ce que je vous ai envoyé ces 30 derniers jours ; une question à laquelle vous n'avez pas encore répondu ; et les groupes et canaux que vous avez abonnés.

    Vos messages ne sont pas gardés.
privacy-in-private = Écrivez-moi cela dans un chat privé.
privacy-export = Exporter
privacy-forget = Oubliez-moi
privacy-exported = C'est tout.
privacy-ask = Effacer tout ce qui est conservé sur vous et mettre fin à votre abonnement ?
privacy-sure = Oui, effacer
privacy-kept = Rien n'a été effacé.
forgotten = Tout est effacé. Les groupes et canaux que vous avez abonnés le restent. Un bannissement et le registre des changements des admins restent aussi.
why-what = Répondez à un message avec /why ou /story, ou écrivez le lien d'un article à la suite.
why-unknown = Je n'ai pas de brève là-dessus.
why-source = De { $publisher } ({ $url })
why-backlog = Elle était déjà là quand sa source a été interrogée la première fois, donc elle n'a pas été publiée.
why-new = C'était la première nouvelle de son histoire.
why-update = C'est du nouveau dans une histoire connue.
why-repeat = Elle répète « { $of } » de { $by }, donc elle n'a pas été publiée à nouveau.
why-column = C'est une chronique régulière, publiée là où on la demande.
why-publishers = { $count ->
    [one] { $count } média raconte cette histoire.
   *[other] { $count } médias racontent cette histoire.
}
why-importance = Importance : { $level }, { $value } ({ $parts })
why-not-subscribed = Ce chat n'a jamais été abonné.
why-ended = L'abonnement a pris fin le { $when }.
why-everything = Ce chat reçoit tout.
why-matched = Ce chat a demandé : { $what }.
why-before = L'abonnement a commencé plus tard, le { $when }.
why-changed = Les réglages ont changé depuis, le { $when }.
why-refused-not-asked-for = Rien n'y est ce que ce chat a demandé.
why-refused-excluded = Elle contient le mot « { $what } », exclu ici.
why-refused-less = Elle parle de { $what }, dont on veut moins ici.
why-refused-muted = { $what } est muet ici.
why-refused-language = Sa langue n'est pas voulue ici : { $what }.
why-refused-importance = Elle n'est pas assez importante pour ce chat.
why-refused-publishers = Trop peu de médias la racontent pour ce chat.
why-refused-repeat = Ce chat reçoit un article par histoire.
why-refused-column = Ce chat ne reçoit pas de chroniques.
why-held = Elle attend le résumé du { $when }.
why-digest = Elle attendait un résumé : { $state }.
why-delivery = Envoi : { $state }
why-reason = Raison : { $reason }
why-never = Elle n'a jamais été destinée à ce chat.
state-pending = en attente
state-sending = en cours d'envoi
state-sent = envoyé
state-cancelled = annulé
state-discarded = abandonné
state-unknown = inconnu
state-held = attend l'approbation
story-new = première nouvelle
story-repeat = la même
story-update = du nouveau
story-column = chronique
story-alone = Un seul média la raconte.
refused-unseen = Je ne vois pas { $chat }. Ajoutez-moi là-bas comme administrateur, puis réessayez.
refused-not-administrator = Seul un administrateur de { $chat } peut changer ce qui y est publié.
refused-may-not-post = Je n'ai pas le droit de publier dans { $chat }. Donnez-moi ce droit.
