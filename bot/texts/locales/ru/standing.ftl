stats-title = { $days ->
    [1] Последние 24 часа
    [one] Последний { $days } день
    [few] Последние { $days } дня
    [many] Последние { $days } дней
   *[other] Последние { $days } дня
}
stats-now = Сейчас
stats-polled = Опрошено источников: { $count }
stats-found = Найдено статей: { $count }
stats-briefed = Написано новостей: { $count }
stats-merged = Добавлено к известным историям: { $count }
stats-unread = Статей без новости: { $count }
stats-delivered = Доставлено постов: { $count }
stats-failed = Не удалось доставить постов: { $count }
stats-uncertain = Постов, которые могли прийти дважды: { $count }
stats-lag-first = От публикации до первого поста: { $median }, максимум { $worst }
stats-lag-last = От публикации до последнего поста: { $median }, максимум { $worst }
stats-queue = Ждут отправки: { $count }
stats-sources = Источников: { $count }
stats-failing = Источников с ошибкой: { $count }
stats-paused = Источников на паузе: { $count }
stats-briefs = Новостей сохранено: { $count }
stats-subscriptions = Подписок: { $count }
stats-model = Языковая модель сегодня: запросов { $count }, токенов { $tokens }
stats-curve-posts = 🟦 Посты
stats-curve-first = 🟩 От публикации до первого поста (медиана)
stats-curve-last = 🟧 От публикации до последнего поста (медиана)
health-acting = Telegram: программа работает от имени бота
health-not-acting = Telegram: ни одна программа не работает от имени бота
health-polls-none = Источники для опроса: ничего не ждёт
health-polls-due = Источники для опроса: ждут { $count }, дольше всех { $age }
health-articles-none = Статьи для чтения: ничего не ждёт
health-articles-due = Статьи для чтения: ждут { $count }, дольше всех { $age }
health-posts-none = Посты для отправки: ничего не ждёт
health-posts-due = Посты для отправки: ждут { $count }, дольше всех { $age }
health-sources-well = Источники: среди опрошенных ошибок нет
health-sources-fail = Источники: ошибки у { $count } из { $all }: { $names }
health-database = База данных: отвечает
