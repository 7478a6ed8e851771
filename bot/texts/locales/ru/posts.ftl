post-read = Читать статью
post-more = 👍 Больше
post-less = 👎 Меньше
post-mute = 🔇 Отключить
post-no-time = время не указано
post-sources = { $count ->
    [one] { $count } источник
    [few] { $count } источника
    [many] { $count } источников
   *[other] { $count } источника
}
post-disputed = ⚖️ Источники расходятся: { $sayings }
post-corrected = <b>Исправлено</b> изданием { $when }
post-retracted = <b>Отозвано</b> { $when }. Пожалуйста, не полагайтесь на это.
post-retracted-because = <b>Отозвано</b> { $when }: { $why }
digest-title = { $count ->
    [one] { $count } новость, пока вас не было
    [few] { $count } новости, пока вас не было
    [many] { $count } новостей, пока вас не было
   *[other] { $count } новости, пока вас не было
}
digest-more = { $count ->
    [one] Ещё { $count } — в /latest.
    [few] Ещё { $count } — в /latest.
    [many] Ещё { $count } — в /latest.
   *[other] Ещё { $count } — в /latest.
}
approval-ask = Опубликовать это в <b>{ $chat }</b>?
approval-approve = ✅ Одобрить
approval-skip = Пропустить
