post-read = Ler o artigo
post-more = 👍 Mais
post-less = 👎 Menos
post-mute = 🔇 Silenciar
post-no-time = sem horário
post-sources = { $count ->
    [one] { $count } fonte
   *[other] { $count } fontes
}
post-disputed = ⚖️ As fontes divergem: { $sayings }
post-corrected = <b>Corrigido</b> pelo veículo em { $when }
post-retracted = <b>Retirado</b> em { $when }. Por favor, não confie nisso.
post-retracted-because = <b>Retirado</b> em { $when }: { $why }
digest-title = { $count ->
    [one] { $count } notícia enquanto você estava fora
   *[other] { $count } notícias enquanto você estava fora
}
digest-more = { $count ->
    [one] Mais { $count } está em /latest.
   *[other] Mais { $count } estão em /latest.
}
approval-ask = Publicar isto em <b>{ $chat }</b>?
approval-approve = ✅ Aprovar
approval-skip = Pular
