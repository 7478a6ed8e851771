chat-gone = Я больше не знаю этого чата.
setup-what =
    <b>{ $chat }</b> · Шаг 1 из 3

    Что мне там публиковать? Выберите темы и монеты или оставьте всё. До запуска ничего не публикуется.
setup-when =
    <b>{ $chat }</b> · Шаг 2 из 3

    Когда мне публиковать?
setup-look =
    <b>{ $chat }</b> · Шаг 3 из 3

    { $gets }

    Опубликуйте образец, чтобы увидеть, как это выглядит. Когда будете готовы, запускайте.
setup-group = Я пишу короткие новости о криптовалютах. Администратор этой группы может меня здесь настроить.
setup-no-right = Вы добавили меня в <b>{ $chat }</b>, но писать там мне нельзя. Дайте мне право публиковать сообщения, и я помогу всё настроить.
paused-chat = Я не могу писать в { $chat }: { $reason }. Дайте мне право публиковать сообщения, и я продолжу.
paused-topic = Я не могу писать в { $chat }: тема закрыта. Откройте её снова, и я продолжу.
setup-back =
    Я снова в <b>{ $chat }</b>. Продолжать как раньше?

    { $gets }
setup-begin = Настроить
setup-everything = Всё
setup-next = Дальше →
setup-instant = Сразу
setup-daily = Подборка раз в день
setup-big = Только крупное
setup-sample = Показать образец
setup-live = Запустить
setup-restore = Как раньше
setup-anew = Настроить заново
setup-forum = Запустить по темам форума
setup-sampled = Образец уже в пути.
setup-no-sample = Подходящей новости пока нет.
setup-went-live = { $chat }: запущено.
forum-done = { $count ->
    [one] Открыта { $count } тема форума. Её новости теперь идут туда.
    [few] Открыты { $count } темы форума. Новости каждой теперь идут туда.
    [many] Открыто { $count } тем форума. Новости каждой теперь идут туда.
   *[other] Открыто { $count } темы форума. Новости каждой теперь идут туда.
}
forum-no-right = В этой группе мне нельзя открывать темы. Сделайте меня администратором, который управляет темами, и нажмите ещё раз.
forum-partly = Telegram дал открыть только часть тем. Нажмите позже, чтобы открыть остальные.
mychats-none = У вас пока нет канала или группы со мной. Добавьте меня администратором, и я помогу всё настроить.
mychats-title = <b>Ваши каналы и группы</b>
mychats-line = • { $chat }: { $state }
chat-screen =
    <b>{ $chat }</b>: { $state }

    { $gets }
chat-state-live = работает
chat-state-approval = работает, каждый пост ждёт вашего одобрения
chat-state-draft = ещё не запущено
chat-state-ended = остановлено
chat-state-out = меня там больше нет
chat-state-paused = пауза: писать там мне нельзя
chat-settings = Настройки
chat-template = Вид постов
chat-approval-on = Одобрение: вкл.
chat-approval-off = Одобрение: выкл.
chat-stop = Остановить
chat-approval-is-on = Теперь я спрашиваю вас перед каждым постом.
chat-approval-is-off = Теперь я публикую, не спрашивая.
chat-stopped = { $chat }: постов больше не будет.
template-shown = Так выглядят посты в <b>{ $chat }</b>:
template-preview = Так будут выглядеть посты в <b>{ $chat }</b>:
template-how =
    Напишите вид постов для <b>{ $chat }</b>, например:

    <pre>{ $example }</pre>

    Поля: { $fields }
    *жирный*, _курсив_, [текст]({"{"}link{"}"}). То, что в [[ ]], пропадает, если его поле пусто. Знак \ перед символом лишает его значения.

    Источник и оговорка показываются всегда.
template-no-brief = Пока нет новости, чтобы это показать. Вид применится с первой.
template-keep = Оставить
template-change = Изменить
template-default = Обычный
template-kept = Сохранено. Действует со следующего поста.
template-is-default = У постов снова обычный вид.
template-which = Для какого чата?
template-placeholder = Вид постов
template-fault-too-long = Строка { $line }, столбец { $column }: слишком длинно. Не больше { $most } символов, пожалуйста.
template-fault-unknown-field = Строка { $line }, столбец { $column }: нет поля «{ $found }». Поля: { $fields }.
template-fault-nearest = Строка { $line }, столбец { $column }: нет поля «{ $found }». Может быть, «{ $nearest }»?
template-fault-unclosed = Строка { $line }, столбец { $column }: «{ $found }» не закрыто.
template-fault-unopened = Строка { $line }, столбец { $column }: «{ $found }» закрывает то, что не открыто.
template-fault-nested = Строка { $line }, столбец { $column }: [[ ]] не может стоять внутри другого.
template-fault-bad-link = Строка { $line }, столбец { $column }: здесь нужен веб-адрес или {"{"}link{"}"}.
template-fault-too-often = Строка { $line }, столбец { $column }: поле «{ $found }» может стоять только дважды.
template-fault-too-many-marks = Строка { $line }, столбец { $column }: слишком много жирного, курсива или ссылок. Не больше { $most }, пожалуйста.
template-fault-no-news = Строка { $line }, столбец { $column }: нет {"{"}headline{"}"} или {"{"}facts{"}"}.
approval-approved = Одобрено для <b>{ $chat }</b>: { $who }, { $when }.
approval-skipped = Пропущено для <b>{ $chat }</b>: { $who }, { $when }.
approval-late = Это уже решено.
approval-expired = Это слишком старо для публикации.
approval-retracted = Эту новость отозвали.
