chat-gone = Bu sohbeti artık tanımıyorum.
setup-what =
    <b>{ $chat }</b> · Adım 1 / 3

    Orada ne yayımlayayım? Konu ve coin seç ya da hepsini açık bırak. Başlamadan bir şey yayımlanmaz.
setup-when =
    <b>{ $chat }</b> · Adım 2 / 3

    Ne zaman yayımlayayım?
setup-look =
    <b>{ $chat }</b> · Adım 3 / 3

    { $gets }

    Görünümü görmek için bir örnek yayımla. Hazır olunca başlat.
setup-group = Kısa kripto haberleri yazarım. Bu grubun bir yöneticisi beni burada ayarlayabilir.
setup-no-right = Beni <b>{ $chat }</b> içine ekledin ama orada yazamıyorum. Bana ileti gönderme yetkisi ver, ayarlamana yardım edeyim.
paused-chat = { $chat } içine yazamıyorum: { $reason }. Bana ileti gönderme yetkisi ver, devam edeyim.
paused-topic = { $chat } içine yazamıyorum: konu kapalı. Konuyu yeniden aç, devam edeyim.
setup-back =
    <b>{ $chat }</b> içine döndüm. Eskisi gibi süreyim mi?

    { $gets }
setup-begin = Ayarla
setup-everything = Her şey
setup-next = İleri →
setup-instant = Anında
setup-daily = Günlük özet
setup-big = Yalnızca büyük
setup-sample = Örnek yayımla
setup-live = Başlat
setup-restore = Eskisi gibi sürdür
setup-anew = Yeniden ayarla
setup-forum = Forum konularında başlat
setup-sampled = Örnek yolda.
setup-no-sample = Uyan bir haber henüz yok.
setup-went-live = { $chat } yayında.
forum-done = { $count ->
    [one] { $count } forum konusu açtım. Haberleri artık oraya gider.
   *[other] { $count } forum konusu açtım. Her birinin haberi artık oraya gider.
}
forum-no-right = Bu grupta konu açamıyorum. Beni konuları yönetebilen yönetici yap, sonra yeniden bas.
forum-partly = Telegram yalnızca bazı konuları açmama izin verdi. Ötekiler için sonra yeniden bas.
mychats-none = Henüz benimle bir kanalın ya da grubun yok. Beni yönetici olarak ekle, ayarlamana yardım edeyim.
mychats-title = <b>Kanalların ve grupların</b>
mychats-line = • { $chat }: { $state }
chat-screen =
    <b>{ $chat }</b>: { $state }

    { $gets }
chat-state-live = yayında
chat-state-approval = yayında, her gönderi onayını bekler
chat-state-draft = henüz yayında değil
chat-state-ended = durduruldu
chat-state-out = artık orada değilim
chat-state-paused = duraklatıldı, çünkü orada yazamıyorum
chat-settings = Ayarlar
chat-template = Gönderi biçimi
chat-approval-on = Onay: açık
chat-approval-off = Onay: kapalı
chat-stop = Durdur
chat-approval-is-on = Bundan sonra her gönderiden önce sana sorarım.
chat-approval-is-off = Bundan sonra sormadan yayımlarım.
chat-stopped = { $chat } artık gönderi almıyor.
template-shown = <b>{ $chat }</b> içinde gönderiler böyle görünüyor:
template-preview = <b>{ $chat }</b> içinde gönderiler böyle görünecek:
template-how =
    <b>{ $chat }</b> gönderilerinin biçimini yaz, örneğin:

    <pre>{ $example }</pre>

    Alanlar: { $fields }
    *kalın*, _eğik_, [metin]({"{"}link{"}"}). [[ ]] içindeki, alanı boşsa çıkmaz. Bir işaretin önündeki \ anlamını kaldırır.

    Kaynak ve uyarı her zaman gösterilir.
template-no-brief = Göstermek için henüz haber yok. İlkinden başlayarak kullanılır.
template-keep = Tut
template-change = Değiştir
template-default = Varsayılan
template-kept = Tutuldu. Sonraki gönderiden başlayarak geçerli.
template-is-default = Gönderiler yeniden varsayılan biçimde.
template-which = Hangi sohbet için?
template-placeholder = Gönderilerin biçimi
template-fault-too-long = Satır { $line }, sütun { $column }: çok uzun. En çok { $most } karakter lütfen.
template-fault-unknown-field = Satır { $line }, sütun { $column }: “{ $found }” diye bir alan yok. Alanlar: { $fields }.
template-fault-nearest = Satır { $line }, sütun { $column }: “{ $found }” diye bir alan yok. “{ $nearest }” mi demek istedin?
template-fault-unclosed = Satır { $line }, sütun { $column }: “{ $found }” hiç kapanmıyor.
template-fault-unopened = Satır { $line }, sütun { $column }: “{ $found }” açılmamış bir şeyi kapatıyor.
template-fault-nested = Satır { $line }, sütun { $column }: bir [[ ]] başka birinin içinde olamaz.
template-fault-bad-link = Satır { $line }, sütun { $column }: burada bir web adresi ya da {"{"}link{"}"} bekleniyordu.
template-fault-too-often = Satır { $line }, sütun { $column }: “{ $found }” alanı en çok iki kez olabilir.
template-fault-too-many-marks = Satır { $line }, sütun { $column }: çok fazla kalın, eğik ya da bağlantı. En çok { $most } lütfen.
template-fault-no-news = Satır { $line }, sütun { $column }: {"{"}headline{"}"} ya da {"{"}facts{"}"} eksik.
approval-approved = <b>{ $chat }</b> için onaylandı: { $who }, { $when }.
approval-skipped = <b>{ $chat }</b> için geçildi: { $who }, { $when }.
approval-late = Buna zaten karar verildi.
approval-expired = Bu yayımlamak için çok eski.
approval-retracted = Bu haber geri çekildi.
