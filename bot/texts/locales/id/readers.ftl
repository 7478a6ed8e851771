start =
    <b>Hot Topics</b> menulis kabar singkat tentang kripto dan blockchain: judul, beberapa fakta penting, dan asalnya.

    /latest menampilkan yang terbaru, /subscribe mengirim setiap yang baru, /settings mengatur apa yang Anda terima dan kapan.
start-latest = Terbaru
start-subscribe = Berlangganan
start-topics = Pilih topik
start-language = Bahasa
start-follow = Mau kabar tentang <b>{ $name }</b>?
start-follow-button = Ikuti
latest-none = Belum ada kabar. Dengan /subscribe kabar akan datang kepada Anda.
latest-none-about = Belum ada kabar tentang “{ $query }”. Dengan /subscribe kabar akan datang kepada Anda.
latest-too-long = Terlalu panjang untuk dicari. Coba koin, topik, atau satu dua kata.
subscribed-here = Berlangganan.
subscribed = { $chat } berlangganan.
subscription-changed-here = Langganan diubah.
subscription-changed = Langganan { $chat } diubah.
subscribe-end = /unsubscribe mengakhirinya.
subscribe-unread = Tidak terbaca: paling banyak { $words } kata dengan { $letters } huruf, tiap frasa "dalam tanda kutip".
subscribe-only-administrators = Hanya administrator grup ini yang bisa mengubah langganannya.
settings-button = ⚙️ Pengaturan
unsubscribed = Langganan berakhir. Tidak ada lagi yang dikirim.
unsubscribe-undo = Urungkan
unsubscribe-none = Tidak ada langganan. /subscribe memulainya.
unsubscribe-whole = /unsubscribe mengakhiri seluruh langganan; /subscribe mengganti yang Anda terima.
search-what = Tulis yang dicari: <code>/search spot etf</code>
search-none = Tidak ada hasil untuk “{ $query }”.
search-more = Lagi →
tune-less = Apa yang ingin dikurangi?
tune-less-done = Tidak ada lagi kabar tentang { $what }.
tune-more = Lebih banyak seperti ini. Apa yang ingin diikuti?
tune-more-all = Anda sudah menerima semuanya. Ini yang serupa:
tune-more-done = Sekarang Anda mengikuti { $what }.
tune-muted = Tidak ada lagi dari { $publisher } di sini.
tune-undone = Kembali seperti semula.
privacy =
    <b>Yang saya simpan tentang Anda</b>
    Obrolan ini dan pengaturannya; langganan Anda; yang saya kirim dalam 30 hari terakhir; pertanyaan saya yang belum Anda jawab; serta grup dan kanal yang Anda langgankan.

    Pesan Anda tidak disimpan.
privacy-in-private = Tulis itu kepada saya di obrolan pribadi.
privacy-export = Ekspor
privacy-forget = Lupakan saya
privacy-exported = Ini semuanya.
privacy-ask = Hapus semua yang disimpan tentang Anda dan akhiri langganan?
privacy-sure = Ya, hapus
privacy-kept = Tidak ada yang dihapus.
forgotten = Semuanya dihapus. Grup dan kanal yang Anda langgankan tetap berlangganan. Blokir dan catatan perubahan admin juga tetap.
why-what = Balas kiriman dengan /why atau /story, atau tulis tautan artikel di belakangnya.
why-unknown = Saya tidak punya kabar tentang itu.
why-source = Dari { $publisher } ({ $url })
why-backlog = Sudah ada saat sumbernya pertama kali dipantau, jadi tidak dikirim.
why-new = Ini kabar pertama dari kisahnya.
why-update = Ini perkembangan dari kisah yang sudah dikenal.
why-repeat = Mengulang “{ $of }” dari { $by }, jadi tidak dikirim lagi.
why-column = Ini kolom rutin, yang dikirim hanya bila diminta.
why-publishers = { $count ->
   *[other] { $count } media menceritakan kisah ini.
}
why-importance = Kepentingan: { $level }, { $value } ({ $parts })
why-not-subscribed = Obrolan ini tidak pernah berlangganan.
why-ended = Langganan berakhir pada { $when }.
why-everything = Obrolan ini menerima semuanya.
why-matched = Obrolan ini meminta: { $what }.
why-before = Langganan dimulai kemudian, pada { $when }.
why-changed = Pengaturan sudah diubah sejak itu, pada { $when }.
why-refused-not-asked-for = Tidak ada isinya yang diminta obrolan ini.
why-refused-excluded = Ada kata “{ $what }”, yang dikecualikan di sini.
why-refused-less = Tentang { $what }, yang ingin dikurangi di sini.
why-refused-muted = { $what } dibisukan di sini.
why-refused-language = Bahasanya tidak diinginkan di sini: { $what }.
why-refused-importance = Tidak cukup penting untuk obrolan ini.
why-refused-publishers = Terlalu sedikit media menceritakannya untuk obrolan ini.
why-refused-repeat = Obrolan ini menerima satu artikel per kisah.
why-refused-column = Obrolan ini tidak menerima kolom.
why-held = Menunggu rangkuman { $when }.
why-digest = Menunggu rangkuman: { $state }.
why-delivery = Pengiriman: { $state }
why-reason = Alasan: { $reason }
why-never = Tidak pernah ditujukan ke obrolan ini.
state-pending = menunggu
state-sending = sedang dikirim
state-sent = terkirim
state-cancelled = dibatalkan
state-discarded = dihentikan
state-unknown = tidak diketahui
state-held = menunggu persetujuan
story-new = kabar pertama
story-repeat = sama
story-update = perkembangan
story-column = kolom
story-alone = Satu media menceritakannya.
refused-unseen = Saya tidak melihat { $chat }. Tambahkan saya di sana sebagai administrator, lalu coba lagi.
refused-not-administrator = Hanya administrator { $chat } yang bisa mengubah apa yang dikirim di sana.
refused-may-not-post = Saya tidak boleh mengirim di { $chat }. Beri saya hak mengirim pesan di sana.
