person-which = Diga alguém pelo número que o Telegram dá a cada pessoa, por exemplo <code>/ban 123456</code>.
admin-added = { $person } agora é admin.
admin-known = { $person } já é admin.
admin-first = Admins do arquivo de configuração só podem ser removidos lá.
admin-removed = { $person } não é mais admin.
admin-none = { $person } não é admin.
admins-title = Admins (★ pelo arquivo de configuração)
ban-admin = Um admin não pode ser bloqueado. Tire antes os direitos.
banned = { $person } está bloqueado e não recebe mais resposta.
ban-known = { $person } já está bloqueado.
unbanned = O bloqueio de { $person } foi retirado.
ban-none = { $person } não está bloqueado.
audit-none = Ainda nada foi mudado.
nothing-done = Nada foi feito.
broadcast-what = Escreva o texto depois do comando, no máximo { $most } caracteres.
broadcast-ask = { $count ->
    [one] Enviar isto a { $count } chat?
   *[other] Enviar isto a { $count } chats?
}
broadcast-done = { $count ->
    [one] Está a caminho de { $count } chat.
   *[other] Está a caminho de { $count } chats.
}
retract-what = Responda a uma publicação com /retract e o motivo, ou escreva o link do artigo e o motivo.
retract-ask = Retirar isto de onde foi publicado?
retract-done = Retirado. As publicações estão sendo mudadas.
retract-late = Já tinha sido retirado.
split-what = Responda a uma publicação com /split, ou escreva o link de um artigo depois.
split-done = Agora ela tem sua própria história.
split-alone = Ela já está sozinha na sua história.
join-what = Escreva os links de dois artigos que contam o mesmo.
join-done = Agora são uma história.
join-already = Já são uma história.
