# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = Henüz kaynak yok.
sources-readers = Kaynaklar
sources-title = <b>Kaynaklar</b>: { $all } · hatalı: { $failing } · duraklatılmış: { $paused }
sources-line = <b>{ $publisher }</b> · günlük kayıt: { $rate } · son başarı: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    Id: <code>{ $source }</code>

    Tür: { $kind } · günlük kayıt: { $rate }
    Son başarı: { $last }
    Sonraki sorgu: { $next }
    Aralık: { $interval }
    Konular: { $topics }
source-state-well = çalışıyor
source-state-paused = duraklatıldı
source-state-failing = hatalı
source-state-new = henüz sorgulanmadı
source-kind-feed = akış
source-kind-sitemap = site haritası
source-kind-listing = sayfa
source-never = hiç
source-automatic = otomatik
source-automatic-now = otomatik, şu an { $interval }
source-no-topics = kendine ait yok
source-manage = Yönet
source-pause = ⏸ Duraklat
source-resume = ▶️ Sürdür
source-poll = 🔄 Şimdi sorgula
source-test = 🔎 Dene
source-interval = ⏱ Aralık
source-topics = 🏷 Konular
source-remove = 🗑 Kaldır
source-intervals = <b>{ $publisher }</b> ne sıklıkla sorgulansın?
source-topics-choose = <b>{ $publisher }</b> kaynağının her haberi hangi konuları alsın?
source-interval-set = { $publisher }: aralık ayarlandı.
source-paused = { $publisher } duraklatıldı.
source-resumed = { $publisher } yeniden sorgulanıyor.
source-is-paused = { $publisher } zaten duraklatılmış.
source-is-polled = { $publisher } zaten sorgulanıyor.
source-poll-paused = { $publisher } duraklatılmış. Önce sürdür.
source-is-due = { $publisher } sorgulanıyor.
source-testing = Bir dakika …
source-removed = { $publisher } kaldırıldı. Haberleri kalıyor. Bunu bir gün boyunca geri alabilirsin.
source-restored = { $publisher } eskisi gibi geri geldi.
source-in-settings = { $publisher } ayar dosyasında duruyor. Oradan kaldırıp yeniden başlat ya da <code>/pausesource { $source }</code> kullan.
source-which = Bir kaynağı id, adres ya da adıyla belirt; /sources hepsini gösterir.
source-unknown = Böyle bir kaynak yok ya da bu adda birden çok kaynak var; /sources id'leri gösterir.

# /addsource and /testsource
source-address-missing = Adres eksik. <code>{ $example }</code> ya da <code>coindesk</code> gibi bilinen bir ad yaz.
source-address-wrong = Bu bir http ya da https adresi değil. <code>{ $example }</code> ya da <code>coindesk</code> gibi bilinen bir ad yaz.
source-address-long = Bu adres çok uzun.
source-known = { $publisher } zaten <code>{ $source }</code> olarak sorgulanıyor.
source-not-added = Eklenmedi.
source-nothing = Hiçbir şey bulunamadı.
source-added = { $publisher }, <code>{ $source }</code> olarak eklendi. Şu an içinde olanlar /latest ile görülür; bundan sonra gelenler paylaşılır.
source-several = Burada birkaç kaynak var. Hangisi?
source-found = { $count ->
    [one] <b>{ $publisher }</b>: { $kind }, { $count } kayıt
   *[other] <b>{ $publisher }</b>: { $kind }, { $count } kayıt
}
source-newest = En yenisi: { $when }
source-offer = { $count ->
    [one] { $number }. { $kind }, { $count } kayıt
   *[other] { $number }. { $kind }, { $count } kayıt
}
source-sample = En yeni kayıttan çıkan haber:
source-no-brief = En yeni kayıttan haber çıkmıyor.
robots-allows = robots.txt izin veriyor.
robots-apart = robots.txt izin veriyor, istekler arasında { $apart } olursa.
robots-forbids = robots.txt botların uzak durmasını istiyor.

# OPML
opml-empty = Gönderilecek kaynak yok. Bana bir OPML dosyası gönder, içindeki akışları alayım.
opml-file = { $count ->
    [one] { $count } kaynak, başka okuyucular için. Bana böyle bir dosya gönder, içindeki akışları alayım.
   *[other] { $count } kaynak, başka okuyucular için. Bana böyle bir dosya gönder, içindeki akışları alayım.
}
opml-wrong = Bu bir OPML dosyası değil.
opml-large = Bu liste çok büyük. En çok { $most } MB, lütfen.
opml-taken = Yeni: { $count }
opml-known = Zaten bilinen: { $count }
opml-unusable = Kullanılamayan: { $count }
