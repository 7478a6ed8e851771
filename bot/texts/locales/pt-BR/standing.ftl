stats-title = { $days ->
    [1] As últimas 24 horas
   *[other] Os últimos { $days } dias
}
stats-now = Agora
stats-polled = Fontes consultadas: { $count }
stats-found = Artigos encontrados: { $count }
stats-briefed = Notícias escritas: { $count }
stats-merged = Somados a uma história conhecida: { $count }
stats-unread = Artigos sem notícia: { $count }
stats-delivered = Publicações entregues: { $count }
stats-failed = Publicações abandonadas: { $count }
stats-uncertain = Publicações que talvez chegaram duas vezes: { $count }
stats-lag-first = Da saída do artigo à primeira publicação: { $median }, no máximo { $worst }
stats-lag-last = Da saída do artigo à última publicação: { $median }, no máximo { $worst }
stats-queue = Aguardando envio: { $count }
stats-sources = Fontes: { $count }
stats-failing = Fontes com falha: { $count }
stats-paused = Fontes pausadas: { $count }
stats-briefs = Notícias guardadas: { $count }
stats-subscriptions = Inscrições: { $count }
stats-model = Modelo de linguagem hoje: pedidos { $count }, tokens { $tokens }
stats-curve-posts = 🟦 Publicações
stats-curve-first = 🟩 Da saída do artigo à primeira publicação (mediana)
stats-curve-last = 🟧 Da saída do artigo à última publicação (mediana)
health-acting = Telegram: um programa age pelo bot
health-not-acting = Telegram: nenhum programa age pelo bot
health-polls-none = Fontes a consultar: nenhuma pendente
health-polls-due = Fontes a consultar: { $count } pendentes, a mais antiga há { $age }
health-articles-none = Artigos a ler: nenhum pendente
health-articles-due = Artigos a ler: { $count } pendentes, o mais antigo há { $age }
health-posts-none = Publicações a enviar: nenhuma pendente
health-posts-due = Publicações a enviar: { $count } pendentes, a mais antiga há { $age }
health-sources-well = Fontes: nenhuma das consultadas falha
health-sources-fail = Fontes: { $count } de { $all } falham: { $names }
health-database = Banco de dados: responde
