start =
    <b>Hot Topics</b> пише короткі новини про криптовалюти та блокчейн: заголовок, кілька головних фактів і звідки вони.

    /latest показує найсвіжіші, /subscribe надсилає кожну нову, /settings — що й коли ви отримуєте.
start-latest = Свіжі
start-subscribe = Підписатися
start-topics = Вибрати теми
start-language = Мова
start-follow = Хочете новини про <b>{ $name }</b>?
start-follow-button = Стежити
latest-none = Новин поки немає. Підпишіться через /subscribe, і вони прийдуть до вас.
latest-none-about = Новин про «{ $query }» поки немає. Підпишіться через /subscribe, і вони прийдуть до вас.
latest-too-long = Це задовго для пошуку. Спробуйте монету, тему або одне-два слова.
subscribed-here = Підписку оформлено.
subscribed = { $chat }: підписку оформлено.
subscription-changed-here = Підписку змінено.
subscription-changed = { $chat }: підписку змінено.
subscribe-end = /unsubscribe її завершить.
subscribe-unread = Не можу прочитати: щонайбільше { $words } слів по { $letters } літер, кожна фраза "в лапках".
subscribe-only-administrators = Підписку цієї групи може змінювати лише її адміністратор.
settings-button = ⚙️ Налаштування
unsubscribed = Підписку завершено. Більше нічого не прийде.
unsubscribe-undo = Повернути
unsubscribe-none = Підписки немає. /subscribe її почне.
unsubscribe-whole = /unsubscribe завершує всю підписку; /subscribe замінює те, що ви отримуєте.
search-what = Напишіть, що шукати: <code>/search spot etf</code>
search-none = За запитом «{ $query }» нічого не знайдено.
search-more = Ще →
tune-less = Чого показувати менше?
tune-less-done = Про { $what } більше нічого не прийде.
tune-more = Більше такого. За чим стежити?
tune-more-all = Ви й так отримуєте все. Ось схожі:
tune-more-done = Тепер ви стежите за { $what }.
tune-muted = Від { $publisher } тут більше нічого не буде.
tune-undone = Усе знову як раніше.
privacy =
    <b>Що я про вас зберігаю</b>
    Цей чат і його налаштування; на що ви підписані; що я надіслав вам за останні 30 днів; моє запитання, на яке ви ще не відповіли; які групи й канали ви підписали.

    Ваші повідомлення не зберігаються.
privacy-in-private = Напишіть це мені в особистому чаті.
privacy-export = Вивантажити
privacy-forget = Забути мене
privacy-exported = Це все.
privacy-ask = Видалити все, що про вас зберігається, і завершити підписку?
privacy-sure = Так, видалити
privacy-kept = Нічого не видалено.
forgotten = Усе видалено. Групи й канали, які ви підписали, лишаються підписаними. Блокування і запис про зміни адмінів теж лишаються.
why-what = Дайте відповідь на допис командою /why або /story чи напишіть після неї посилання на статтю.
why-unknown = Такої новини в мене немає.
why-source = Від { $publisher } ({ $url })
why-backlog = Вона вже була, коли джерело опитали вперше, тому її не публікували.
why-new = Це перше повідомлення її історії.
why-update = Це нове у відомій історії.
why-repeat = Вона повторює «{ $of }» від { $by }, тому її не публікували знову.
why-column = Це постійна рубрика; вона приходить лише тим, хто просить.
why-publishers = { $count ->
    [one] Цю історію розповідає { $count } видання.
    [few] Цю історію розповідають { $count } видання.
    [many] Цю історію розповідають { $count } видань.
   *[other] Цю історію розповідають { $count } видання.
}
why-importance = Важливість: { $level }, { $value } ({ $parts })
why-not-subscribed = Цей чат ніколи не був підписаний.
why-ended = Підписка завершилася { $when }.
why-everything = Цей чат отримує все.
why-matched = Цей чат просив: { $what }.
why-before = Підписка почалася пізніше, { $when }.
why-changed = Відтоді налаштування змінили, { $when }.
why-refused-not-asked-for = У ній немає нічого, що просив цей чат.
why-refused-excluded = У ній є слово «{ $what }», яке тут виключене.
why-refused-less = Вона про { $what }, чого тут просили менше.
why-refused-muted = { $what }: тут без звуку.
why-refused-language = Її мова тут не потрібна: { $what }.
why-refused-importance = Вона недостатньо важлива для цього чату.
why-refused-publishers = Для цього чату її розповідає замало видань.
why-refused-repeat = Цей чат отримує одну статтю на історію.
why-refused-column = Цей чат не отримує рубрик.
why-held = Вона чекає на добірку { $when }.
why-digest = Вона чекала на добірку: { $state }.
why-delivery = Доставка: { $state }
why-reason = Причина: { $reason }
why-never = Цьому чату вона не призначалася.
state-pending = чекає
state-sending = надсилається
state-sent = надіслано
state-cancelled = скасовано
state-discarded = залишено
state-unknown = невідомо
state-held = чекає на схвалення
story-new = перше повідомлення
story-repeat = те саме
story-update = нове
story-column = рубрика
story-alone = Її розповідає одне видання.
refused-unseen = Я не бачу { $chat }. Додайте мене туди адміністратором і спробуйте знову.
refused-not-administrator = Лише адміністратор { $chat } може змінювати, що там публікується.
refused-may-not-post = У { $chat } мені не можна писати. Дайте мені там право публікувати повідомлення.
