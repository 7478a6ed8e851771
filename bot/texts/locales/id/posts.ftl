post-read = Baca artikel
post-more = 👍 Tambah
post-less = 👎 Kurangi
post-mute = 🔇 Bisukan
post-no-time = waktu tidak disebut
post-sources = { $count ->
   *[other] { $count } sumber
}
post-disputed = ⚖️ Sumber berbeda: { $sayings }
post-corrected = <b>Dikoreksi</b> oleh medianya pada { $when }
post-retracted = <b>Ditarik</b> pada { $when }. Mohon jangan andalkan ini.
post-retracted-because = <b>Ditarik</b> pada { $when }: { $why }
digest-title = { $count ->
   *[other] { $count } kabar selama Anda pergi
}
digest-more = { $count ->
   *[other] { $count } lagi ada di /latest.
}
approval-ask = Kirim ini di <b>{ $chat }</b>?
approval-approve = ✅ Setujui
approval-skip = Lewati
