post-read = Leer el artículo
post-more = 👍 Más
post-less = 👎 Menos
post-mute = 🔇 Silenciar
post-no-time = sin hora
post-sources = { $count ->
    [one] { $count } fuente
   *[other] { $count } fuentes
}
post-disputed = ⚖️ Las fuentes difieren: { $sayings }
post-corrected = <b>Corregido</b> por su medio el { $when }
post-retracted = <b>Retirado</b> el { $when }. Por favor, no te fíes de ello.
post-retracted-because = <b>Retirado</b> el { $when }: { $why }
digest-title = { $count ->
    [one] { $count } noticia mientras no estabas
   *[other] { $count } noticias mientras no estabas
}
digest-more = { $count ->
    [one] { $count } más está en /latest.
   *[other] { $count } más están en /latest.
}
approval-ask = ¿Publicar esto en <b>{ $chat }</b>?
approval-approve = ✅ Aprobar
approval-skip = Omitir
