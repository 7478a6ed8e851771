# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = Джерел поки немає.
sources-readers = Джерела
sources-title = <b>Джерела</b>: { $all } · з помилками: { $failing } · на паузі: { $paused }
sources-line = <b>{ $publisher }</b> · записів на день: { $rate } · останній успіх: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    Id: <code>{ $source }</code>

    Вид: { $kind } · записів на день: { $rate }
    Останній успіх: { $last }
    Наступне опитування: { $next }
    Інтервал: { $interval }
    Теми: { $topics }
source-state-well = працює
source-state-paused = на паузі
source-state-failing = з помилкою
source-state-new = ще не опитане
source-kind-feed = стрічка
source-kind-sitemap = карта сайту
source-kind-listing = сторінка
source-never = ніколи
source-automatic = автоматично
source-automatic-now = автоматично, зараз { $interval }
source-no-topics = своїх немає
source-manage = Керувати
source-pause = ⏸ Пауза
source-resume = ▶️ Відновити
source-poll = 🔄 Опитати зараз
source-test = 🔎 Перевірити
source-interval = ⏱ Інтервал
source-topics = 🏷 Теми
source-remove = 🗑 Видалити
source-intervals = Як часто опитувати <b>{ $publisher }</b>?
source-topics-choose = Які теми давати кожній новині з <b>{ $publisher }</b>?
source-interval-set = { $publisher }: інтервал задано.
source-paused = { $publisher }: опитування на паузі.
source-resumed = { $publisher }: опитування відновлено.
source-is-paused = { $publisher }: опитування вже на паузі.
source-is-polled = { $publisher }: опитування вже триває.
source-poll-paused = { $publisher }: опитування на паузі. Спершу відновіть його.
source-is-due = { $publisher }: опитую.
source-testing = Хвилинку …
source-removed = { $publisher }: джерело видалено. Його новини залишаються. Скасувати це можна протягом доби.
source-restored = { $publisher }: джерело повернулося, як було.
source-in-settings = { $publisher }: джерело з файлу налаштувань. Видаліть його там і перезапустіть бота або напишіть <code>/pausesource { $source }</code>.
source-which = Назвіть джерело: id, адреса або назва. Список показує /sources.
source-unknown = Такого джерела немає, або так називаються кілька. Id показує /sources.

# /addsource and /testsource
source-address-missing = Немає адреси. Напишіть <code>{ $example }</code> або відому назву, наприклад <code>coindesk</code>.
source-address-wrong = Це не адреса http чи https. Напишіть <code>{ $example }</code> або відому назву, наприклад <code>coindesk</code>.
source-address-long = Ця адреса задовга.
source-known = { $publisher }: уже опитується як <code>{ $source }</code>.
source-not-added = Не додано.
source-nothing = Нічого не знайдено.
source-added = { $publisher }: джерело додано як <code>{ $source }</code>. Те, що в ньому є зараз, показує /latest; нове буде публікуватися.
source-several = Тут кілька джерел. Яке взяти?
source-found = { $count ->
    [one] <b>{ $publisher }</b>: { $kind }, { $count } запис
    [few] <b>{ $publisher }</b>: { $kind }, { $count } записи
    [many] <b>{ $publisher }</b>: { $kind }, { $count } записів
   *[other] <b>{ $publisher }</b>: { $kind }, { $count } запису
}
source-newest = Найновіший: { $when }
source-offer = { $count ->
    [one] { $number }. { $kind }, { $count } запис
    [few] { $number }. { $kind }, { $count } записи
    [many] { $number }. { $kind }, { $count } записів
   *[other] { $number }. { $kind }, { $count } запису
}
source-sample = Найновіший запис дає таку новину:
source-no-brief = Найновіший запис не дає новини.
robots-allows = robots.txt це дозволяє.
robots-apart = robots.txt це дозволяє, якщо між запитами { $apart }.
robots-forbids = robots.txt просить ботів не заходити.

# OPML
opml-empty = Джерел немає, надсилати нічого. Надішліть файл OPML, і я візьму з нього стрічки.
opml-file = { $count ->
    [one] { $count } джерело, для інших читалок. Надішліть такий файл, і я візьму з нього стрічки.
    [few] { $count } джерела, для інших читалок. Надішліть такий файл, і я візьму з нього стрічки.
    [many] { $count } джерел, для інших читалок. Надішліть такий файл, і я візьму з нього стрічки.
   *[other] { $count } джерела, для інших читалок. Надішліть такий файл, і я візьму з нього стрічки.
}
opml-wrong = Це не файл OPML.
opml-large = Цей список завеликий. Будь ласка, не більше { $most } МБ.
opml-taken = Нових: { $count }
opml-known = Уже відомих: { $count }
opml-unusable = Непридатних: { $count }
