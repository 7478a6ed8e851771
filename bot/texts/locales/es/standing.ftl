stats-title = { $days ->
    [1] Las últimas 24 horas
   *[other] Los últimos { $days } días
}
stats-now = Ahora
stats-polled = Fuentes consultadas: { $count }
stats-found = Artículos encontrados: { $count }
stats-briefed = Noticias escritas: { $count }
stats-merged = Sumados a una historia conocida: { $count }
stats-unread = Artículos sin noticia: { $count }
stats-delivered = Publicaciones entregadas: { $count }
stats-failed = Publicaciones abandonadas: { $count }
stats-uncertain = Publicaciones que quizá llegaron dos veces: { $count }
stats-lag-first = De la publicación al primer envío: { $median }, como máximo { $worst }
stats-lag-last = De la publicación al último envío: { $median }, como máximo { $worst }
stats-queue = Pendientes de envío: { $count }
stats-sources = Fuentes: { $count }
stats-failing = Fuentes que fallan: { $count }
stats-paused = Fuentes en pausa: { $count }
stats-briefs = Noticias guardadas: { $count }
stats-subscriptions = Suscripciones: { $count }
stats-model = Modelo de lenguaje hoy: solicitudes { $count }, tokens { $tokens }
stats-curve-posts = 🟦 Publicaciones
stats-curve-first = 🟩 De la publicación al primer envío (mediana)
stats-curve-last = 🟧 De la publicación al último envío (mediana)
health-acting = Telegram: un programa actúa por el bot
health-not-acting = Telegram: ningún programa actúa por el bot
health-polls-none = Fuentes por consultar: ninguna pendiente
health-polls-due = Fuentes por consultar: { $count } pendientes, la más antigua desde hace { $age }
health-articles-none = Artículos por leer: ninguno pendiente
health-articles-due = Artículos por leer: { $count } pendientes, el más antiguo desde hace { $age }
health-posts-none = Publicaciones por enviar: ninguna pendiente
health-posts-due = Publicaciones por enviar: { $count } pendientes, la más antigua desde hace { $age }
health-sources-well = Fuentes: no falla ninguna de las consultadas
health-sources-fail = Fuentes: fallan { $count } de { $all }: { $names }
health-database = Base de datos: responde
