chat-gone = Je ne connais plus ce chat.
setup-what =
    <b>{ $chat }</b> · Étape 1 sur 3

    Que dois-je y publier ? Choisissez des sujets et des monnaies, ou laissez tout. Rien n'est publié avant le lancement.
setup-when =
    <b>{ $chat }</b> · Étape 2 sur 3

    Quand dois-je publier ?
setup-look =
    <b>{ $chat }</b> · Étape 3 sur 3

    { $gets }

    Publiez un exemple pour voir le résultat. Quand vous êtes prêt, lancez.
setup-group = Je publie de courtes brèves crypto. Un administrateur de ce groupe peut me régler ici.
setup-no-right = Vous m'avez ajouté à <b>{ $chat }</b>, mais je ne peux pas y publier. Donnez-moi ce droit, et je vous aiderai à tout régler.
paused-chat = Je ne peux pas publier dans { $chat } : { $reason }. Donnez-moi le droit de publier des messages, et je continue.
paused-topic = Je ne peux pas publier dans { $chat } : le sujet est fermé. Rouvrez-le, et je continue.
setup-back =
    Je suis de retour dans <b>{ $chat }</b>. Dois-je continuer comme avant ?

    { $gets }
setup-begin = Régler
setup-everything = Tout
setup-next = Suivant →
setup-instant = Aussitôt
setup-daily = Résumé quotidien
setup-big = Grandes seulement
setup-sample = Publier un exemple
setup-live = Lancer
setup-restore = Comme avant
setup-anew = Régler à nouveau
setup-forum = Lancer dans les sujets
setup-sampled = L'exemple est en route.
setup-no-sample = Il n'y a pas encore de brève qui convienne.
setup-went-live = { $chat } est lancé.
forum-done = { $count ->
    [one] J'ai ouvert { $count } sujet du forum. Ses nouvelles y vont désormais.
   *[other] J'ai ouvert { $count } sujets du forum. Les nouvelles de chacun y vont désormais.
}
forum-no-right = Je ne peux pas ouvrir de sujets dans ce groupe. Faites de moi un administrateur qui gère les sujets, puis appuyez à nouveau.
forum-partly = Telegram ne m'a laissé ouvrir que quelques sujets. Appuyez plus tard pour les autres.
mychats-none = Vous n'avez encore ni canal ni groupe avec moi. Ajoutez-moi comme administrateur, et je vous aiderai.
mychats-title = <b>Vos canaux et groupes</b>
mychats-line = • { $chat } : { $state }
chat-screen =
    <b>{ $chat }</b> : { $state }

    { $gets }
chat-state-live = lancé
chat-state-approval = lancé, chaque message attend votre approbation
chat-state-draft = pas encore lancé
chat-state-ended = arrêté
chat-state-out = je n'y suis plus
chat-state-paused = en pause, car je ne peux pas y publier
chat-settings = Réglages
chat-template = Forme des messages
chat-approval-on = Approbation : oui
chat-approval-off = Approbation : non
chat-stop = Arrêter
chat-approval-is-on = Désormais je vous demande avant chaque message.
chat-approval-is-off = Désormais je publie sans demander.
chat-stopped = { $chat } ne reçoit plus de messages.
template-shown = Voici les messages dans <b>{ $chat }</b> :
template-preview = Voici comment seront les messages dans <b>{ $chat }</b> :
template-how =
    Écrivez la forme des messages pour <b>{ $chat }</b>, par exemple :

    <pre>{ $example }</pre>

    Champs : { $fields }
    *gras*, _italique_, [texte]({"{"}link{"}"}). Ce qui est dans [[ ]] disparaît si son champ est vide. Un \ devant un signe lui ôte son sens.

    La source et l'avertissement sont toujours montrés.
template-no-brief = Il n'y a pas encore de brève pour le montrer. Ce sera utilisé dès la première.
template-keep = Garder
template-change = Changer
template-default = Par défaut
template-kept = Gardé. Utilisé dès le prochain message.
template-is-default = Les messages ont à nouveau la forme habituelle.
template-which = Pour quel chat ?
template-placeholder = La forme des messages
template-fault-too-long = Ligne { $line }, colonne { $column } : c'est trop long. Au plus { $most } caractères.
template-fault-unknown-field = Ligne { $line }, colonne { $column } : il n'y a pas de champ « { $found } ». Les champs sont { $fields }.
template-fault-nearest = Ligne { $line }, colonne { $column } : il n'y a pas de champ « { $found } ». Vouliez-vous dire « { $nearest } » ?
template-fault-unclosed = Ligne { $line }, colonne { $column } : « { $found } » n'est jamais fermé.
template-fault-unopened = Ligne { $line }, colonne { $column } : « { $found } » ferme ce qui n'a pas été ouvert.
template-fault-nested = Ligne { $line }, colonne { $column } : un [[ ]] ne peut être dans un autre.
template-fault-bad-link = Ligne { $line }, colonne { $column } : il faut ici une adresse web ou {"{"}link{"}"}.
template-fault-too-often = Ligne { $line }, colonne { $column } : le champ « { $found } » ne peut figurer que deux fois.
template-fault-too-many-marks = Ligne { $line }, colonne { $column } : trop de gras, d'italique ou de liens. Au plus { $most }.
template-fault-no-news = Ligne { $line }, colonne { $column } : il manque {"{"}headline{"}"} ou {"{"}facts{"}"}.
approval-approved = Approuvé pour <b>{ $chat }</b> par { $who } le { $when }.
approval-skipped = Passé pour <b>{ $chat }</b> par { $who } le { $when }.
approval-late = C'est déjà décidé.
approval-expired = C'est trop vieux pour être publié.
approval-retracted = Cette brève a été retirée.
