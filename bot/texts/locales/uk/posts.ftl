post-read = Читати статтю
post-more = 👍 Більше
post-less = 👎 Менше
post-mute = 🔇 Вимкнути
post-no-time = час не вказано
post-sources = { $count ->
    [one] { $count } джерело
    [few] { $count } джерела
    [many] { $count } джерел
   *[other] { $count } джерела
}
post-disputed = ⚖️ Джерела розходяться: { $sayings }
post-corrected = <b>Виправлено</b> виданням { $when }
post-retracted = <b>Відкликано</b> { $when }. Будь ласка, не покладайтеся на це.
post-retracted-because = <b>Відкликано</b> { $when }: { $why }
digest-title = { $count ->
    [one] { $count } новина, поки вас не було
    [few] { $count } новини, поки вас не було
    [many] { $count } новин, поки вас не було
   *[other] { $count } новини, поки вас не було
}
digest-more = { $count ->
   *[other] Ще { $count } — у /latest.
}
approval-ask = Опублікувати це в <b>{ $chat }</b>?
approval-approve = ✅ Схвалити
approval-skip = Пропустити
