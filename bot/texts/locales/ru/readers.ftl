start =
    <b>Hot Topics</b> пишет короткие новости о криптовалютах и блокчейне: заголовок, несколько главных фактов и откуда они.

    /latest показывает самые свежие, /subscribe присылает каждую новую, /settings — что и когда вы получаете.
start-latest = Свежие
start-subscribe = Подписаться
start-topics = Выбрать темы
start-language = Язык
start-follow = Хотите новости о <b>{ $name }</b>?
start-follow-button = Следить
latest-none = Новостей пока нет. Подпишитесь через /subscribe, и они придут к вам.
latest-none-about = Новостей о «{ $query }» пока нет. Подпишитесь через /subscribe, и они придут к вам.
latest-too-long = Это слишком длинно для поиска. Попробуйте монету, тему или одно-два слова.
subscribed-here = Подписка оформлена.
subscribed = { $chat }: подписка оформлена.
subscription-changed-here = Подписка изменена.
subscription-changed = { $chat }: подписка изменена.
subscribe-end = /unsubscribe её завершит.
subscribe-unread = Не могу прочитать: не больше { $words } слов по { $letters } букв, каждая фраза "в кавычках".
subscribe-only-administrators = Подписку этой группы может менять только её администратор.
settings-button = ⚙️ Настройки
unsubscribed = Подписка завершена. Больше ничего не придёт.
unsubscribe-undo = Вернуть
unsubscribe-none = Подписки нет. /subscribe её начнёт.
unsubscribe-whole = /unsubscribe завершает всю подписку; /subscribe заменяет то, что вы получаете.
search-what = Напишите, что искать: <code>/search spot etf</code>
search-none = По запросу «{ $query }» ничего не найдено.
search-more = Ещё →
tune-less = Чего показывать меньше?
tune-less-done = О { $what } больше ничего не придёт.
tune-more = Больше такого. За чем следить?
tune-more-all = Вы и так получаете всё. Вот похожие:
tune-more-done = Теперь вы следите за { $what }.
tune-muted = От { $publisher } здесь больше ничего не будет.
tune-undone = Всё снова как раньше.
privacy =
    <b>Что я о вас храню</b>
    Этот чат и его настройки; на что вы подписаны; что я прислал вам за последние 30 дней; мой вопрос, на который вы ещё не ответили; какие группы и каналы вы подписали.

    Ваши сообщения не хранятся.
privacy-in-private = Напишите это мне в личном чате.
privacy-export = Выгрузить
privacy-forget = Забыть меня
privacy-exported = Это всё.
privacy-ask = Удалить всё, что о вас хранится, и завершить подписку?
privacy-sure = Да, удалить
privacy-kept = Ничего не удалено.
forgotten = Всё удалено. Группы и каналы, которые вы подписали, остаются подписанными. Блокировка и запись об изменениях админов тоже остаются.
why-what = Ответьте на пост командой /why или /story или напишите после неё ссылку на статью.
why-unknown = Такой новости у меня нет.
why-source = От { $publisher } ({ $url })
why-backlog = Она уже была, когда источник опросили впервые, поэтому её не публиковали.
why-new = Это первое сообщение её истории.
why-update = Это новое в известной истории.
why-repeat = Она повторяет «{ $of }» от { $by }, поэтому её не публиковали снова.
why-column = Это постоянная рубрика; она приходит только тем, кто просит.
why-publishers = { $count ->
    [one] Эту историю рассказывает { $count } издание.
    [few] Эту историю рассказывают { $count } издания.
    [many] Эту историю рассказывают { $count } изданий.
   *[other] Эту историю рассказывают { $count } издания.
}
why-importance = Важность: { $level }, { $value } ({ $parts })
why-not-subscribed = Этот чат никогда не был подписан.
why-ended = Подписка завершилась { $when }.
why-everything = Этот чат получает всё.
why-matched = Этот чат просил: { $what }.
why-before = Подписка началась позже, { $when }.
why-changed = С тех пор настройки изменили, { $when }.
why-refused-not-asked-for = В ней нет ничего, что просил этот чат.
why-refused-excluded = В ней есть слово «{ $what }», которое здесь исключено.
why-refused-less = Она о { $what }, чего здесь просили меньше.
why-refused-muted = { $what }: здесь без звука.
why-refused-language = Её язык здесь не нужен: { $what }.
why-refused-importance = Она недостаточно важна для этого чата.
why-refused-publishers = Для этого чата её рассказывает слишком мало изданий.
why-refused-repeat = Этот чат получает одну статью на историю.
why-refused-column = Этот чат не получает рубрик.
why-held = Она ждёт подборки { $when }.
why-digest = Она ждала подборки: { $state }.
why-delivery = Доставка: { $state }
why-reason = Причина: { $reason }
why-never = Этому чату она не предназначалась.
state-pending = ожидает
state-sending = отправляется
state-sent = отправлено
state-cancelled = отменено
state-discarded = оставлено
state-unknown = неизвестно
state-held = ждёт одобрения
story-new = первое сообщение
story-repeat = то же
story-update = новое
story-column = рубрика
story-alone = Её рассказывает одно издание.
refused-unseen = Я не вижу { $chat }. Добавьте меня туда администратором и попробуйте снова.
refused-not-administrator = Только администратор { $chat } может менять, что там публикуется.
refused-may-not-post = В { $chat } мне нельзя писать. Дайте мне там право публиковать сообщения.
