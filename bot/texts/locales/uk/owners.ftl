chat-gone = Я більше не знаю цього чату.
setup-what =
    <b>{ $chat }</b> · Крок 1 з 3

    Що мені там публікувати? Виберіть теми й монети або лишіть усе. До запуску нічого не публікується.
setup-when =
    <b>{ $chat }</b> · Крок 2 з 3

    Коли мені публікувати?
setup-look =
    <b>{ $chat }</b> · Крок 3 з 3

    { $gets }

    Опублікуйте зразок, щоб побачити вигляд. Коли будете готові, запускайте.
setup-group = Я пишу короткі новини про криптовалюти. Адміністратор цієї групи може мене тут налаштувати.
setup-no-right = Ви додали мене в <b>{ $chat }</b>, але писати там мені не можна. Дайте мені право публікувати повідомлення, і я допоможу все налаштувати.
paused-chat = Я не можу писати в { $chat }: { $reason }. Дайте мені право публікувати повідомлення, і я продовжу.
paused-topic = Я не можу писати в { $chat }: тему закрито. Відкрийте її знову, і я продовжу.
setup-back =
    Я знову в <b>{ $chat }</b>. Продовжувати як раніше?

    { $gets }
setup-begin = Налаштувати
setup-everything = Усе
setup-next = Далі →
setup-instant = Одразу
setup-daily = Добірка раз на день
setup-big = Лише велике
setup-sample = Показати зразок
setup-live = Запустити
setup-restore = Як раніше
setup-anew = Налаштувати наново
setup-forum = Запустити за темами
setup-sampled = Зразок уже в дорозі.
setup-no-sample = Відповідної новини поки немає.
setup-went-live = { $chat }: запущено.
forum-done = { $count ->
    [one] Відкрито { $count } тему форуму. Її новини тепер ідуть туди.
    [few] Відкрито { $count } теми форуму. Новини кожної тепер ідуть туди.
    [many] Відкрито { $count } тем форуму. Новини кожної тепер ідуть туди.
   *[other] Відкрито { $count } теми форуму. Новини кожної тепер ідуть туди.
}
forum-no-right = У цій групі мені не можна відкривати теми. Зробіть мене адміністратором, який керує темами, і натисніть ще раз.
forum-partly = Telegram дав відкрити лише частину тем. Натисніть пізніше, щоб відкрити решту.
mychats-none = У вас поки немає каналу чи групи зі мною. Додайте мене адміністратором, і я допоможу все налаштувати.
mychats-title = <b>Ваші канали та групи</b>
mychats-line = • { $chat }: { $state }
chat-screen =
    <b>{ $chat }</b>: { $state }

    { $gets }
chat-state-live = працює
chat-state-approval = працює, кожен допис чекає на ваше схвалення
chat-state-draft = ще не запущено
chat-state-ended = зупинено
chat-state-out = мене там більше немає
chat-state-paused = пауза: писати там мені не можна
chat-settings = Налаштування
chat-template = Вигляд дописів
chat-approval-on = Схвалення: увімк.
chat-approval-off = Схвалення: вимк.
chat-stop = Зупинити
chat-approval-is-on = Тепер я питаю вас перед кожним дописом.
chat-approval-is-off = Тепер я публікую, не питаючи.
chat-stopped = { $chat }: дописів більше не буде.
template-shown = Такий вигляд мають дописи в <b>{ $chat }</b>:
template-preview = Такий вигляд матимуть дописи в <b>{ $chat }</b>:
template-how =
    Напишіть вигляд дописів для <b>{ $chat }</b>, наприклад:

    <pre>{ $example }</pre>

    Поля: { $fields }
    *жирний*, _курсив_, [текст]({"{"}link{"}"}). Те, що в [[ ]], зникає, якщо його поле порожнє. Знак \ перед символом забирає його значення.

    Джерело і застереження показуються завжди.
template-no-brief = Поки немає новини, щоб це показати. Вигляд застосується з першої.
template-keep = Лишити
template-change = Змінити
template-default = Звичайний
template-kept = Збережено. Діє з наступного допису.
template-is-default = Дописи знову мають звичайний вигляд.
template-which = Для якого чату?
template-placeholder = Вигляд дописів
template-fault-too-long = Рядок { $line }, стовпець { $column }: задовго. Щонайбільше { $most } символів, будь ласка.
template-fault-unknown-field = Рядок { $line }, стовпець { $column }: немає поля «{ $found }». Поля: { $fields }.
template-fault-nearest = Рядок { $line }, стовпець { $column }: немає поля «{ $found }». Може, «{ $nearest }»?
template-fault-unclosed = Рядок { $line }, стовпець { $column }: «{ $found }» не закрито.
template-fault-unopened = Рядок { $line }, стовпець { $column }: «{ $found }» закриває те, що не відкрито.
template-fault-nested = Рядок { $line }, стовпець { $column }: [[ ]] не може стояти всередині іншого.
template-fault-bad-link = Рядок { $line }, стовпець { $column }: тут потрібна вебадреса або {"{"}link{"}"}.
template-fault-too-often = Рядок { $line }, стовпець { $column }: поле «{ $found }» може стояти лише двічі.
template-fault-too-many-marks = Рядок { $line }, стовпець { $column }: забагато жирного, курсиву або посилань. Щонайбільше { $most }, будь ласка.
template-fault-no-news = Рядок { $line }, стовпець { $column }: немає {"{"}headline{"}"} або {"{"}facts{"}"}.
approval-approved = Схвалено для <b>{ $chat }</b>: { $who }, { $when }.
approval-skipped = Пропущено для <b>{ $chat }</b>: { $who }, { $when }.
approval-late = Це вже вирішено.
approval-expired = Це застаре для публікації.
approval-retracted = Цю новину відкликали.
