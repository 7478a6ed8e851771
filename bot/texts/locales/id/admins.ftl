person-which = Sebut orang dengan nomor yang diberikan Telegram, misalnya <code>/ban 123456</code>.
admin-added = { $person } sekarang admin.
admin-known = { $person } sudah admin.
admin-first = Admin dari berkas pengaturan hanya bisa dihapus di sana.
admin-removed = { $person } bukan admin lagi.
admin-none = { $person } bukan admin.
admins-title = Admin (★ dari berkas pengaturan)
ban-admin = Admin tidak bisa diblokir. Cabut haknya dulu.
banned = { $person } diblokir dan tidak dijawab lagi.
ban-known = { $person } sudah diblokir.
unbanned = Blokir { $person } dicabut.
ban-none = { $person } tidak diblokir.
audit-none = Belum ada yang diubah.
nothing-done = Tidak ada yang dilakukan.
broadcast-what = Tulis teks setelah perintah, paling banyak { $most } karakter.
broadcast-ask = { $count ->
   *[other] Kirim ini ke { $count } obrolan?
}
broadcast-done = { $count ->
   *[other] Sedang dikirim ke { $count } obrolan.
}
retract-what = Balas kiriman dengan /retract dan alasannya, atau tulis tautan artikel dan alasannya.
retract-ask = Tarik ini dari mana pun dikirim?
retract-done = Ditarik. Kiriman sedang diubah.
retract-late = Ini sudah ditarik.
split-what = Balas kiriman dengan /split, atau tulis tautan artikel di belakangnya.
split-done = Sekarang punya kisah sendiri.
split-alone = Sudah sendirian dalam kisahnya.
join-what = Tulis tautan dua artikel yang menceritakan hal yang sama.
join-done = Sekarang satu kisah.
join-already = Sudah satu kisah.
