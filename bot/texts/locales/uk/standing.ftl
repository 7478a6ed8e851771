stats-title = { $days ->
    [1] Останні 24 години
    [one] Останній { $days } день
    [few] Останні { $days } дні
    [many] Останні { $days } днів
   *[other] Останні { $days } дня
}
stats-now = Зараз
stats-polled = Опитано джерел: { $count }
stats-found = Знайдено статей: { $count }
stats-briefed = Написано новин: { $count }
stats-merged = Додано до відомих історій: { $count }
stats-unread = Статей без новини: { $count }
stats-delivered = Доставлено дописів: { $count }
stats-failed = Не вдалося доставити дописів: { $count }
stats-uncertain = Дописів, що могли надійти двічі: { $count }
stats-lag-first = Від публікації до першого допису: { $median }, щонайбільше { $worst }
stats-lag-last = Від публікації до останнього допису: { $median }, щонайбільше { $worst }
stats-queue = Чекають на надсилання: { $count }
stats-sources = Джерел: { $count }
stats-failing = Джерел із помилкою: { $count }
stats-paused = Джерел на паузі: { $count }
stats-briefs = Збережено новин: { $count }
stats-subscriptions = Підписок: { $count }
stats-model = Мовна модель сьогодні: запитів { $count }, токенів { $tokens }
stats-curve-posts = 🟦 Дописи
stats-curve-first = 🟩 Від публікації до першого допису (медіана)
stats-curve-last = 🟧 Від публікації до останнього допису (медіана)
health-acting = Telegram: програма працює від імені бота
health-not-acting = Telegram: жодна програма не працює від імені бота
health-polls-none = Джерела для опитування: нічого не чекає
health-polls-due = Джерела для опитування: чекають { $count }, найдовше { $age }
health-articles-none = Статті для читання: нічого не чекає
health-articles-due = Статті для читання: чекають { $count }, найдовше { $age }
health-posts-none = Дописи для надсилання: нічого не чекає
health-posts-due = Дописи для надсилання: чекають { $count }, найдовше { $age }
health-sources-well = Джерела: серед опитаних помилок немає
health-sources-fail = Джерела: помилки в { $count } з { $all }: { $names }
health-database = База даних: відповідає
