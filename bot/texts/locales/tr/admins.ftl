person-which = Birini Telegram'ın herkese verdiği numarayla belirt, örneğin <code>/ban 123456</code>.
admin-added = { $person } artık yönetici.
admin-known = { $person } zaten yönetici.
admin-first = Ayar dosyasındaki yöneticiler yalnızca orada kaldırılabilir.
admin-removed = { $person } artık yönetici değil.
admin-none = { $person } yönetici değil.
admins-title = Yöneticiler (★ ayar dosyasından)
ban-admin = Bir yönetici engellenemez. Önce yetkisini al.
banned = { $person } engellendi ve artık yanıt almıyor.
ban-known = { $person } zaten engelli.
unbanned = { $person } engeli kaldırıldı.
ban-none = { $person } engelli değil.
audit-none = Henüz bir şey değişmedi.
nothing-done = Hiçbir şey yapılmadı.
broadcast-what = Metni komutun arkasına yaz, en çok { $most } karakter.
broadcast-ask = { $count ->
    [one] Bu { $count } sohbete gönderilsin mi?
   *[other] Bu { $count } sohbete gönderilsin mi?
}
broadcast-done = { $count ->
    [one] { $count } sohbete yolda.
   *[other] { $count } sohbete yolda.
}
retract-what = Bir gönderiyi /retract ve nedeniyle yanıtla, ya da makalenin bağlantısını ve nedeni yaz.
retract-ask = Bu, yayımlandığı her yerden geri çekilsin mi?
retract-done = Geri çekildi. Gönderiler değiştiriliyor.
retract-late = Bu zaten geri çekilmişti.
split-what = Bir gönderiyi /split ile yanıtla, ya da arkasına bir makalenin bağlantısını yaz.
split-done = Artık kendi olayı var.
split-alone = Olayında zaten tek başına.
join-what = Aynı şeyi anlatan iki makalenin bağlantısını yaz.
join-done = Artık tek bir olay.
join-already = Zaten tek bir olay.
