post-read = Makaleyi oku
post-more = 👍 Daha çok
post-less = 👎 Daha az
post-mute = 🔇 Sustur
post-no-time = saat belirtilmemiş
post-sources = { $count ->
    [one] { $count } kaynak
   *[other] { $count } kaynak
}
post-disputed = ⚖️ Kaynaklar ayrışıyor: { $sayings }
post-corrected = Yayıncısı <b>düzeltti</b>: { $when }
post-retracted = <b>Geri çekildi</b>: { $when }. Lütfen buna güvenme.
post-retracted-because = <b>Geri çekildi</b>, { $when }: { $why }
digest-title = { $count ->
    [one] Sen yokken { $count } haber
   *[other] Sen yokken { $count } haber
}
digest-more = { $count ->
   *[other] { $count } tane daha /latest içinde.
}
approval-ask = Bu <b>{ $chat }</b> içinde yayımlansın mı?
approval-approve = ✅ Onayla
approval-skip = Geç
