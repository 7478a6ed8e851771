person-which = Nommez quelqu'un par le numéro que Telegram donne à chacun, par exemple <code>/ban 123456</code>.
admin-added = { $person } est maintenant admin.
admin-known = { $person } est déjà admin.
admin-first = Les admins du fichier de réglages ne s'enlèvent que là.
admin-removed = { $person } n'est plus admin.
admin-none = { $person } n'est pas admin.
admins-title = Admins (★ par le fichier de réglages)
ban-admin = Un admin ne peut être banni. Retirez-lui d'abord ses droits.
banned = { $person } est banni et ne reçoit plus de réponse.
ban-known = { $person } est déjà banni.
unbanned = Le bannissement de { $person } est levé.
ban-none = { $person } n'est pas banni.
audit-none = Rien n'a encore été changé.
nothing-done = Rien n'a été fait.
broadcast-what = Écrivez le texte après la commande, au plus { $most } caractères.
broadcast-ask = { $count ->
    [one] Envoyer ceci à { $count } chat ?
   *[other] Envoyer ceci à { $count } chats ?
}
broadcast-done = { $count ->
    [one] C'est en route vers { $count } chat.
   *[other] C'est en route vers { $count } chats.
}
retract-what = Répondez à un message avec /retract et la raison, ou écrivez le lien de l'article et la raison.
retract-ask = Retirer ceci partout où c'est publié ?
retract-done = C'est retiré. Les messages sont en train de changer.
retract-late = C'était déjà retiré.
split-what = Répondez à un message avec /split, ou écrivez le lien d'un article à la suite.
split-done = Elle a maintenant sa propre histoire.
split-alone = Elle est déjà seule dans son histoire.
join-what = Écrivez les liens de deux articles qui racontent la même chose.
join-done = C'est maintenant une seule histoire.
join-already = C'est déjà une seule histoire.
