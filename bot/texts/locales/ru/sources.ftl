# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = Источников пока нет.
sources-readers = Источники
sources-title = <b>Источники</b>: { $all } · с ошибками: { $failing } · на паузе: { $paused }
sources-line = <b>{ $publisher }</b> · записей в день: { $rate } · последний успех: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    Id: <code>{ $source }</code>

    Вид: { $kind } · записей в день: { $rate }
    Последний успех: { $last }
    Следующий опрос: { $next }
    Интервал: { $interval }
    Темы: { $topics }
source-state-well = работает
source-state-paused = на паузе
source-state-failing = с ошибкой
source-state-new = ещё не опрошен
source-kind-feed = лента
source-kind-sitemap = карта сайта
source-kind-listing = страница
source-never = никогда
source-automatic = автоматически
source-automatic-now = автоматически, сейчас { $interval }
source-no-topics = своих нет
source-manage = Управлять
source-pause = ⏸ Пауза
source-resume = ▶️ Возобновить
source-poll = 🔄 Опросить сейчас
source-test = 🔎 Проверить
source-interval = ⏱ Интервал
source-topics = 🏷 Темы
source-remove = 🗑 Удалить
source-intervals = Как часто опрашивать <b>{ $publisher }</b>?
source-topics-choose = Какие темы давать каждой новости из <b>{ $publisher }</b>?
source-interval-set = { $publisher }: интервал задан.
source-paused = { $publisher }: опрос на паузе.
source-resumed = { $publisher }: опрос возобновлён.
source-is-paused = { $publisher }: опрос уже на паузе.
source-is-polled = { $publisher }: опрос уже идёт.
source-poll-paused = { $publisher }: опрос на паузе. Сначала возобновите его.
source-is-due = { $publisher }: опрашиваю.
source-testing = Минуту …
source-removed = { $publisher }: источник удалён. Его новости остаются. Отменить это можно в течение суток.
source-restored = { $publisher }: источник вернулся, как был.
source-in-settings = { $publisher }: источник из файла настроек. Удалите его там и перезапустите бота или напишите <code>/pausesource { $source }</code>.
source-which = Назовите источник: id, адрес или название. Список показывает /sources.
source-unknown = Такого источника нет, или так называются несколько. Id показывает /sources.

# /addsource and /testsource
source-address-missing = Нет адреса. Напишите <code>{ $example }</code> или известное имя, например <code>coindesk</code>.
source-address-wrong = Это не адрес http или https. Напишите <code>{ $example }</code> или известное имя, например <code>coindesk</code>.
source-address-long = Этот адрес слишком длинный.
source-known = { $publisher }: уже опрашивается как <code>{ $source }</code>.
source-not-added = Не добавлено.
source-nothing = Ничего не найдено.
source-added = { $publisher }: источник добавлен как <code>{ $source }</code>. То, что в нём есть сейчас, показывает /latest; новое будет публиковаться.
source-several = Здесь несколько источников. Какой взять?
source-found = { $count ->
    [one] <b>{ $publisher }</b>: { $kind }, { $count } запись
    [few] <b>{ $publisher }</b>: { $kind }, { $count } записи
    [many] <b>{ $publisher }</b>: { $kind }, { $count } записей
   *[other] <b>{ $publisher }</b>: { $kind }, { $count } записи
}
source-newest = Самая новая: { $when }
source-offer = { $count ->
    [one] { $number }. { $kind }, { $count } запись
    [few] { $number }. { $kind }, { $count } записи
    [many] { $number }. { $kind }, { $count } записей
   *[other] { $number }. { $kind }, { $count } записи
}
source-sample = Самая новая запись даёт такую новость:
source-no-brief = Самая новая запись не даёт новости.
robots-allows = robots.txt это разрешает.
robots-apart = robots.txt это разрешает, если между запросами { $apart }.
robots-forbids = robots.txt просит ботов не заходить.

# OPML
opml-empty = Источников нет, отправлять нечего. Пришлите файл OPML, и я возьму из него ленты.
opml-file = { $count ->
    [one] { $count } источник, для других читалок. Пришлите такой файл, и я возьму из него ленты.
    [few] { $count } источника, для других читалок. Пришлите такой файл, и я возьму из него ленты.
    [many] { $count } источников, для других читалок. Пришлите такой файл, и я возьму из него ленты.
   *[other] { $count } источника, для других читалок. Пришлите такой файл, и я возьму из него ленты.
}
opml-wrong = Это не файл OPML.
opml-large = Этот список слишком велик. Пожалуйста, не больше { $most } МБ.
opml-taken = Новых: { $count }
opml-known = Уже известных: { $count }
opml-unusable = Непригодных: { $count }
