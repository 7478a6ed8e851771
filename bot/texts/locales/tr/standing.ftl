stats-title = { $days ->
    [1] Son 24 saat
   *[other] Son { $days } gün
}
stats-now = Şimdi
stats-polled = Sorgulanan kaynak: { $count }
stats-found = Bulunan makale: { $count }
stats-briefed = Yazılan haber: { $count }
stats-merged = Bilinen bir olaya eklenen: { $count }
stats-unread = Haberi çıkmayan makale: { $count }
stats-delivered = Teslim edilen gönderi: { $count }
stats-failed = Vazgeçilen gönderi: { $count }
stats-uncertain = İki kez gelmiş olabilecek gönderi: { $count }
stats-lag-first = Yayından ilk gönderiye: { $median }, en çok { $worst }
stats-lag-last = Yayından son gönderiye: { $median }, en çok { $worst }
stats-queue = Gönderilmeyi bekleyen: { $count }
stats-sources = Kaynak: { $count }
stats-failing = Hata veren kaynak: { $count }
stats-paused = Duraklatılan kaynak: { $count }
stats-briefs = Saklanan haber: { $count }
stats-subscriptions = Abonelik: { $count }
stats-model = Bugün dil modeli: istek { $count }, token { $tokens }
stats-curve-posts = 🟦 Gönderiler
stats-curve-first = 🟩 Yayından ilk gönderiye (medyan)
stats-curve-last = 🟧 Yayından son gönderiye (medyan)
health-acting = Telegram: bot adına bir program çalışıyor
health-not-acting = Telegram: bot adına hiçbir program çalışmıyor
health-polls-none = Sorgulanacak kaynaklar: bekleyen yok
health-polls-due = Sorgulanacak kaynaklar: { $count } bekliyor, en eskisi { $age }
health-articles-none = Okunacak makaleler: bekleyen yok
health-articles-due = Okunacak makaleler: { $count } bekliyor, en eskisi { $age }
health-posts-none = Gönderilecek gönderiler: bekleyen yok
health-posts-due = Gönderilecek gönderiler: { $count } bekliyor, en eskisi { $age }
health-sources-well = Kaynaklar: sorgulananların hiçbiri hata vermiyor
health-sources-fail = Kaynaklar: { $all } kaynaktan { $count } tanesi hata veriyor: { $names }
health-database = Veritabanı: yanıt veriyor
