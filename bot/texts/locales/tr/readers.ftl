start =
    <b>Hot Topics</b> kripto ve blokzincir üzerine kısa haberler yazar: bir başlık, birkaç önemli bilgi ve kaynağı.

    /latest en yenileri gösterir, /subscribe her yenisini gönderir, /settings neyi ne zaman aldığını söyler.
start-latest = En yeniler
start-subscribe = Abone ol
start-topics = Konu seç
start-language = Dil
start-follow = <b>{ $name }</b> haberlerini ister misin?
start-follow-button = İzle
latest-none = Henüz haber yok. /subscribe ile sana gelirler.
latest-none-about = “{ $query }” hakkında henüz haber yok. /subscribe ile sana gelirler.
latest-too-long = Bu aramak için çok uzun. Bir coin, bir konu ya da bir iki sözcük dene.
subscribed-here = Abone olundu.
subscribed = { $chat } abone oldu.
subscription-changed-here = Abonelik değişti.
subscription-changed = { $chat } aboneliği değişti.
subscribe-end = /unsubscribe bitirir.
subscribe-unread = Bunu okuyamıyorum: en çok { $letters } harflik { $words } sözcük, her ifade "tırnak içinde".
subscribe-only-administrators = Bu grubun aboneliğini yalnızca yöneticisi değiştirebilir.
settings-button = ⚙️ Ayarlar
unsubscribed = Abonelik bitti. Artık bir şey gelmeyecek.
unsubscribe-undo = Geri al
unsubscribe-none = Bitirilecek abonelik yok. /subscribe başlatır.
unsubscribe-whole = /unsubscribe aboneliğin tümünü bitirir; /subscribe aldıklarını değiştirir.
search-what = Ne arayacağımı yaz: <code>/search spot etf</code>
search-none = “{ $query }” için bir şey bulunamadı.
search-more = Devamı →
tune-less = Neyi daha az istersin?
tune-less-done = { $what } hakkında artık bir şey gelmeyecek.
tune-more = Bunun gibiler. Neyi izlemek istersin?
tune-more-all = Zaten her şeyi alıyorsun. Bunlar benzer:
tune-more-done = Artık { $what } izliyorsun.
tune-muted = { $publisher } artık burada yer almayacak.
tune-undone = Her şey eskisi gibi.
privacy =
    <b>Hakkında ne saklıyorum</b>
    Bu sohbet ve ayarları; aboneliğin; son 30 günde sana gönderdiklerim; henüz yanıtlamadığın bir sorum; ve abone ettiğin gruplar ile kanallar.

    İletilerin saklanmaz.
privacy-in-private = Bunu bana özel sohbette yaz.
privacy-export = Dışa aktar
privacy-forget = Beni unut
privacy-exported = Hepsi bu.
privacy-ask = Hakkında saklanan her şey silinsin ve aboneliğin bitsin mi?
privacy-sure = Evet, sil
privacy-kept = Hiçbir şey silinmedi.
forgotten = Hepsi silindi. Abone ettiğin gruplar ve kanallar öyle kalır. Bir engel ve yöneticilerin değişiklik kaydı da kalır.
why-what = Bir gönderiyi /why ya da /story ile yanıtla, ya da arkasına bir makalenin bağlantısını yaz.
why-unknown = Bununla ilgili haberim yok.
why-source = { $publisher } ({ $url })
why-backlog = Kaynak ilk izlendiğinde zaten vardı, bu yüzden yayımlanmadı.
why-new = Olayının ilk haberiydi.
why-update = Bilinen bir olayda yeni gelişme.
why-repeat = { $by } yayınındaki “{ $of }” haberini yineliyor, bu yüzden yeniden yayımlanmadı.
why-column = Düzenli bir köşe; yalnızca istenen yerde yayımlanır.
why-publishers = { $count ->
    [one] Bu olayı { $count } yayın anlatıyor.
   *[other] Bu olayı { $count } yayın anlatıyor.
}
why-importance = Önem: { $level }, { $value } ({ $parts })
why-not-subscribed = Bu sohbet hiç abone olmadı.
why-ended = Abonelik bitti: { $when }.
why-everything = Bu sohbet her şeyi alıyor.
why-matched = Bu sohbetin istediği: { $what }.
why-before = Abonelik daha sonra başladı: { $when }.
why-changed = Ayarlar o zamandan beri değişti: { $when }.
why-refused-not-asked-for = İçinde bu sohbetin istediği bir şey yok.
why-refused-excluded = İçinde burada istenmeyen “{ $what }” sözcüğü var.
why-refused-less = Burada daha az istenen { $what } hakkında.
why-refused-muted = { $what } burada susturuldu.
why-refused-language = Dili burada istenmiyor: { $what }.
why-refused-importance = Bu sohbet için yeterince önemli değil.
why-refused-publishers = Bu sohbet için çok az yayın anlatıyor.
why-refused-repeat = Bu sohbet her olaydan bir makale alıyor.
why-refused-column = Bu sohbet köşe yazısı almıyor.
why-held = Şu özeti bekliyor: { $when }.
why-digest = Bir özet bekledi: { $state }.
why-delivery = Teslim: { $state }
why-reason = Neden: { $reason }
why-never = Bu sohbete hiç ayrılmadı.
state-pending = bekliyor
state-sending = gönderiliyor
state-sent = gönderildi
state-cancelled = iptal edildi
state-discarded = vazgeçildi
state-unknown = bilinmiyor
state-held = onay bekliyor
story-new = ilk haber
story-repeat = aynısı
story-update = gelişme
story-column = köşe
story-alone = Tek yayın anlatıyor.
refused-unseen = { $chat } görünmüyor. Beni oraya yönetici olarak ekle, sonra yeniden dene.
refused-not-administrator = Orada yayımlananı yalnızca { $chat } yöneticisi değiştirebilir.
refused-may-not-post = { $chat } içinde yazamıyorum. Bana orada ileti gönderme yetkisi ver.
