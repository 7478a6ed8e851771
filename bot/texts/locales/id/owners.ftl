chat-gone = Saya tidak kenal obrolan ini lagi.
setup-what =
    <b>{ $chat }</b> · Langkah 1 dari 3

    Apa yang saya kirim di sana? Pilih topik dan koin, atau biarkan semua. Tidak ada yang dikirim sebelum dimulai.
setup-when =
    <b>{ $chat }</b> · Langkah 2 dari 3

    Kapan saya mengirim?
setup-look =
    <b>{ $chat }</b> · Langkah 3 dari 3

    { $gets }

    Kirim contoh untuk melihat hasilnya. Bila siap, mulai.
setup-group = Saya menulis kabar kripto singkat. Administrator grup ini bisa mengatur saya di sini.
setup-no-right = Anda menambahkan saya ke <b>{ $chat }</b>, tetapi saya tidak boleh mengirim di sana. Beri saya hak mengirim pesan, dan saya bantu mengaturnya.
paused-chat = Saya tidak bisa mengirim di { $chat }: { $reason }. Beri saya hak mengirim pesan, dan saya lanjutkan.
paused-topic = Saya tidak bisa mengirim di { $chat }: topiknya ditutup. Buka lagi, dan saya lanjutkan.
setup-back =
    Saya kembali di <b>{ $chat }</b>. Lanjut seperti sebelumnya?

    { $gets }
setup-begin = Atur
setup-everything = Semuanya
setup-next = Lanjut →
setup-instant = Seketika
setup-daily = Rangkuman harian
setup-big = Hanya besar
setup-sample = Kirim contoh
setup-live = Mulai
setup-restore = Seperti sebelumnya
setup-anew = Atur ulang
setup-forum = Mulai di topik forum
setup-sampled = Contoh sedang dikirim.
setup-no-sample = Belum ada kabar yang cocok.
setup-went-live = { $chat } sudah berjalan.
forum-done = { $count ->
   *[other] Saya membuka { $count } topik forum. Kabarnya masuk ke sana mulai sekarang.
}
forum-no-right = Saya tidak boleh membuka topik di grup ini. Jadikan saya administrator yang mengelola topik, lalu tekan lagi.
forum-partly = Telegram hanya mengizinkan sebagian topik dibuka. Tekan lagi nanti untuk sisanya.
mychats-none = Anda belum punya kanal atau grup dengan saya. Tambahkan saya sebagai administrator, dan saya bantu mengaturnya.
mychats-title = <b>Kanal dan grup Anda</b>
mychats-line = • { $chat }: { $state }
chat-screen =
    <b>{ $chat }</b>: { $state }

    { $gets }
chat-state-live = berjalan
chat-state-approval = berjalan, tiap kiriman menunggu persetujuan Anda
chat-state-draft = belum berjalan
chat-state-ended = berhenti
chat-state-out = saya tidak ada di sana lagi
chat-state-paused = dijeda, karena saya tidak boleh mengirim di sana
chat-settings = Pengaturan
chat-template = Bentuk kiriman
chat-approval-on = Persetujuan: aktif
chat-approval-off = Persetujuan: nonaktif
chat-stop = Hentikan
chat-approval-is-on = Mulai sekarang saya bertanya sebelum tiap kiriman.
chat-approval-is-off = Mulai sekarang saya mengirim tanpa bertanya.
chat-stopped = { $chat } tidak menerima kiriman lagi.
template-shown = Begini tampilan kiriman di <b>{ $chat }</b>:
template-preview = Begini nanti tampilan kiriman di <b>{ $chat }</b>:
template-how =
    Tulis bentuk kiriman untuk <b>{ $chat }</b>, misalnya:

    <pre>{ $example }</pre>

    Kolom: { $fields }
    *tebal*, _miring_, [teks]({"{"}link{"}"}). Yang di dalam [[ ]] hilang bila kolomnya kosong. Tanda \ di depan sebuah tanda menghapus artinya.

    Sumber dan penafian selalu ditampilkan.
template-no-brief = Belum ada kabar untuk menunjukkannya. Dipakai mulai yang pertama.
template-keep = Simpan
template-change = Ubah
template-default = Bawaan
template-kept = Disimpan. Dipakai mulai kiriman berikutnya.
template-is-default = Kiriman kembali ke bentuk bawaan.
template-which = Untuk obrolan mana?
template-placeholder = Bentuk kiriman
template-fault-too-long = Baris { $line }, kolom { $column }: terlalu panjang. Paling banyak { $most } karakter.
template-fault-unknown-field = Baris { $line }, kolom { $column }: tidak ada “{ $found }”. Yang ada: { $fields }.
template-fault-nearest = Baris { $line }, kolom { $column }: tidak ada “{ $found }”. Maksud Anda “{ $nearest }”?
template-fault-unclosed = Baris { $line }, kolom { $column }: “{ $found }” tidak pernah ditutup.
template-fault-unopened = Baris { $line }, kolom { $column }: “{ $found }” menutup yang tidak dibuka.
template-fault-nested = Baris { $line }, kolom { $column }: [[ ]] tidak bisa di dalam yang lain.
template-fault-bad-link = Baris { $line }, kolom { $column }: di sini harus ada alamat web atau {"{"}link{"}"}.
template-fault-too-often = Baris { $line }, kolom { $column }: “{ $found }” hanya boleh dua kali.
template-fault-too-many-marks = Baris { $line }, kolom { $column }: terlalu banyak tebal, miring, atau tautan. Paling banyak { $most }.
template-fault-no-news = Baris { $line }, kolom { $column }: {"{"}headline{"}"} atau {"{"}facts{"}"} tidak ada.
approval-approved = Disetujui untuk <b>{ $chat }</b> oleh { $who } pada { $when }.
approval-skipped = Dilewati untuk <b>{ $chat }</b> oleh { $who } pada { $when }.
approval-late = Ini sudah diputuskan.
approval-expired = Ini terlalu lama untuk dikirim.
approval-retracted = Kabar ini ditarik.
