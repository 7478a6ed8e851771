person-which = Nombra a alguien por el número que Telegram da a cada persona, por ejemplo <code>/ban 123456</code>.
admin-added = { $person } es admin ahora.
admin-known = { $person } ya es admin.
admin-first = Los admins del archivo de ajustes solo se quitan allí.
admin-removed = { $person } ya no es admin.
admin-none = { $person } no es admin.
admins-title = Admins (★ por el archivo de ajustes)
ban-admin = No se puede bloquear a un admin. Quítale antes los derechos.
banned = { $person } está bloqueado y ya no recibe respuesta.
ban-known = { $person } ya está bloqueado.
unbanned = El bloqueo de { $person } está levantado.
ban-none = { $person } no está bloqueado.
audit-none = Aún no se ha cambiado nada.
nothing-done = No se hizo nada.
broadcast-what = Escribe el texto detrás del comando, como mucho { $most } caracteres.
broadcast-ask = { $count ->
    [one] ¿Enviar esto a { $count } chat?
   *[other] ¿Enviar esto a { $count } chats?
}
broadcast-done = { $count ->
    [one] Va en camino a { $count } chat.
   *[other] Va en camino a { $count } chats.
}
retract-what = Responde a una publicación con /retract y el motivo, o escribe el enlace del artículo y el motivo.
retract-ask = ¿Retirar esto de donde se haya publicado?
retract-done = Retirado. Las publicaciones se están cambiando.
retract-late = Ya se había retirado.
split-what = Responde a una publicación con /split, o escribe detrás el enlace de un artículo.
split-done = Ahora tiene su propia historia.
split-alone = Ya está sola en su historia.
join-what = Escribe los enlaces de dos artículos que cuentan lo mismo.
join-done = Ahora son una historia.
join-already = Ya son una historia.
