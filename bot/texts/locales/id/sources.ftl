# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = Belum ada sumber.
sources-readers = Sumber
sources-title = <b>Sumber</b>: { $all } · gagal: { $failing } · dijeda: { $paused }
sources-line = <b>{ $publisher }</b> · entri per hari: { $rate } · terakhir berhasil: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    Id: <code>{ $source }</code>

    Jenis: { $kind } · entri per hari: { $rate }
    Terakhir berhasil: { $last }
    Giliran berikutnya: { $next }
    Jarak waktu: { $interval }
    Topik: { $topics }
source-state-well = berjalan
source-state-paused = dijeda
source-state-failing = gagal
source-state-new = belum dipantau
source-kind-feed = feed
source-kind-sitemap = peta situs
source-kind-listing = halaman
source-never = tidak pernah
source-automatic = otomatis
source-automatic-now = otomatis, saat ini { $interval }
source-no-topics = tidak ada yang khusus
source-manage = Kelola
source-pause = ⏸ Jeda
source-resume = ▶️ Lanjutkan
source-poll = 🔄 Pantau sekarang
source-test = 🔎 Uji
source-interval = ⏱ Jarak waktu
source-topics = 🏷 Topik
source-remove = 🗑 Hapus
source-intervals = Seberapa sering <b>{ $publisher }</b> dipantau?
source-topics-choose = Topik apa yang diberikan pada setiap kabar dari <b>{ $publisher }</b>?
source-interval-set = { $publisher }: jarak waktu sudah diatur.
source-paused = { $publisher } dijeda.
source-resumed = { $publisher } dipantau lagi.
source-is-paused = { $publisher } sudah dijeda.
source-is-polled = { $publisher } sudah dipantau.
source-poll-paused = { $publisher } sedang dijeda. Lanjutkan dulu.
source-is-due = { $publisher } sedang dipantau.
source-testing = Sebentar …
source-removed = { $publisher } dihapus. Kabarnya tetap ada. Ini bisa dibatalkan selama satu hari.
source-restored = { $publisher } kembali seperti semula.
source-in-settings = { $publisher } ada di berkas pengaturan. Hapus di sana lalu mulai ulang, atau pakai <code>/pausesource { $source }</code>.
source-which = Sebutkan sumber dengan id, alamat, atau namanya; /sources menampilkannya.
source-unknown = Tidak ada sumber seperti itu, atau ada beberapa dengan nama itu; /sources menampilkan id-nya.

# /addsource and /testsource
source-address-missing = Alamatnya belum ada. Tulis <code>{ $example }</code>, atau nama yang dikenal seperti <code>coindesk</code>.
source-address-wrong = Itu bukan alamat http atau https. Tulis <code>{ $example }</code>, atau nama yang dikenal seperti <code>coindesk</code>.
source-address-long = Alamat itu terlalu panjang.
source-known = { $publisher } sudah dipantau, sebagai <code>{ $source }</code>.
source-not-added = Tidak ditambahkan.
source-nothing = Tidak ada yang ditemukan.
source-added = { $publisher } ditambahkan sebagai <code>{ $source }</code>. Isinya sekarang bisa dilihat dengan /latest; yang datang nanti akan dikirim.
source-several = Ada beberapa sumber di sini. Yang mana?
source-found = <b>{ $publisher }</b>: { $kind }, { $count } entri
source-newest = Terbaru: { $when }
source-offer = { $number }. { $kind }, { $count } entri
source-sample = Entri terbaru menghasilkan kabar ini:
source-no-brief = Entri terbaru tidak menghasilkan kabar.
robots-allows = robots.txt mengizinkan.
robots-apart = robots.txt mengizinkan, asal jarak antarpermintaan { $apart }.
robots-forbids = robots.txt meminta bot untuk tidak masuk.

# OPML
opml-empty = Tidak ada sumber untuk dikirim. Kirimi saya berkas OPML, dan saya ambil feed-nya.
opml-file = { $count } sumber, untuk pembaca feed lain. Kirimi saya berkas seperti ini, dan saya ambil feed-nya.
opml-wrong = Itu bukan berkas OPML.
opml-large = Daftar itu terlalu besar. Paling banyak { $most } MB.
opml-taken = Baru: { $count }
opml-known = Sudah dikenal: { $count }
opml-unusable = Tidak bisa dipakai: { $count }
