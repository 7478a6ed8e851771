stats-title = { $days ->
    [1] 24 jam terakhir
   *[other] { $days } hari terakhir
}
stats-now = Sekarang
stats-polled = Sumber yang diperiksa: { $count }
stats-found = Artikel ditemukan: { $count }
stats-briefed = Kabar ditulis: { $count }
stats-merged = Digabung ke kisah yang sudah dikenal: { $count }
stats-unread = Artikel tanpa kabar: { $count }
stats-delivered = Kiriman tersampaikan: { $count }
stats-failed = Kiriman yang gagal: { $count }
stats-uncertain = Kiriman yang mungkin sampai dua kali: { $count }
stats-lag-first = Dari terbit sampai kiriman pertama: { $median }, paling lama { $worst }
stats-lag-last = Dari terbit sampai kiriman terakhir: { $median }, paling lama { $worst }
stats-queue = Menunggu dikirim: { $count }
stats-sources = Sumber: { $count }
stats-failing = Sumber yang gagal: { $count }
stats-paused = Sumber yang dijeda: { $count }
stats-briefs = Kabar tersimpan: { $count }
stats-subscriptions = Langganan: { $count }
stats-model = Model bahasa hari ini: permintaan { $count }, token { $tokens }
stats-curve-posts = 🟦 Kiriman
stats-curve-first = 🟩 Dari terbit sampai kiriman pertama (median)
stats-curve-last = 🟧 Dari terbit sampai kiriman terakhir (median)
health-acting = Telegram: ada program yang bekerja untuk bot
health-not-acting = Telegram: tidak ada program yang bekerja untuk bot
health-polls-none = Sumber yang perlu diperiksa: tidak ada
health-polls-due = Sumber yang perlu diperiksa: { $count }, paling lama { $age }
health-articles-none = Artikel yang perlu dibaca: tidak ada
health-articles-due = Artikel yang perlu dibaca: { $count }, paling lama { $age }
health-posts-none = Kiriman yang perlu dikirim: tidak ada
health-posts-due = Kiriman yang perlu dikirim: { $count }, paling lama { $age }
health-sources-well = Sumber: tidak ada yang gagal
health-sources-fail = Sumber: { $count } dari { $all } gagal: { $names }
health-database = Basis data: menjawab
