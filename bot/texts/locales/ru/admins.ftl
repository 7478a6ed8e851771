person-which = Назовите человека номером, который Telegram даёт каждому, например <code>/ban 123456</code>.
admin-added = { $person } теперь админ.
admin-known = { $person } уже админ.
admin-first = Админов из файла настроек можно убрать только там.
admin-removed = { $person } больше не админ.
admin-none = { $person } не админ.
admins-title = Админы (★ из файла настроек)
ban-admin = Админа нельзя заблокировать. Сначала заберите права.
banned = { $person }: блокировка. Ответов больше не будет.
ban-known = { $person }: уже в блокировке.
unbanned = { $person }: блокировка снята.
ban-none = { $person }: блокировки нет.
audit-none = Пока ничего не меняли.
nothing-done = Ничего не сделано.
broadcast-what = Напишите текст после команды, не больше { $most } символов.
broadcast-ask = { $count ->
    [one] Отправить это в { $count } чат?
    [few] Отправить это в { $count } чата?
    [many] Отправить это в { $count } чатов?
   *[other] Отправить это в { $count } чата?
}
broadcast-done = { $count ->
    [one] Отправляется в { $count } чат.
    [few] Отправляется в { $count } чата.
    [many] Отправляется в { $count } чатов.
   *[other] Отправляется в { $count } чата.
}
retract-what = Ответьте на пост командой /retract с причиной или напишите ссылку на статью и причину.
retract-ask = Отозвать это везде, где опубликовано?
retract-done = Отозвано. Посты меняются.
retract-late = Это уже отозвали.
split-what = Ответьте на пост командой /split или напишите после неё ссылку на статью.
split-done = Теперь у неё своя история.
split-alone = Она и так одна в своей истории.
join-what = Напишите ссылки на две статьи об одном и том же.
join-done = Теперь это одна история.
join-already = Это и так одна история.
