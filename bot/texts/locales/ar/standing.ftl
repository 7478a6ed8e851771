stats-title = { $days ->
    [1] آخر 24 ساعة
    [zero] آخر { $days } يوم
    [one] اليوم الأخير
    [two] اليومان الأخيران
    [few] آخر { $days } أيام
    [many] آخر { $days } يومًا
   *[other] آخر { $days } يوم
}
stats-now = الآن
stats-polled = المصادر التي فُحصت: { $count }
stats-found = المقالات التي وُجدت: { $count }
stats-briefed = الأخبار التي كُتبت: { $count }
stats-merged = ضُمّت إلى قصة معروفة: { $count }
stats-unread = مقالات بلا خبر: { $count }
stats-delivered = المنشورات التي وصلت: { $count }
stats-failed = المنشورات التي تُركت: { $count }
stats-uncertain = منشورات ربما وصلت مرتين: { $count }
stats-lag-first = من النشر إلى أول منشور: { $median }، وأقصاه { $worst }
stats-lag-last = من النشر إلى آخر منشور: { $median }، وأقصاه { $worst }
stats-queue = بانتظار الإرسال: { $count }
stats-sources = المصادر: { $count }
stats-failing = المصادر المتعطلة: { $count }
stats-paused = المصادر الموقوفة: { $count }
stats-briefs = الأخبار المحفوظة: { $count }
stats-subscriptions = الاشتراكات: { $count }
stats-model = نموذج اللغة اليوم: الطلبات { $count }، الرموز { $tokens }
stats-curve-posts = 🟦 المنشورات
stats-curve-first = 🟩 من النشر إلى أول منشور (الوسيط)
stats-curve-last = 🟧 من النشر إلى آخر منشور (الوسيط)
health-acting = تيليجرام: يعمل برنامج باسم البوت
health-not-acting = تيليجرام: لا يعمل أي برنامج باسم البوت
health-polls-none = مصادر بانتظار الفحص: لا شيء
health-polls-due = مصادر بانتظار الفحص: { $count }، أقدمها منذ { $age }
health-articles-none = مقالات بانتظار القراءة: لا شيء
health-articles-due = مقالات بانتظار القراءة: { $count }، أقدمها منذ { $age }
health-posts-none = منشورات بانتظار الإرسال: لا شيء
health-posts-due = منشورات بانتظار الإرسال: { $count }، أقدمها منذ { $age }
health-sources-well = المصادر: لا يتعطل أي مصدر فُحص
health-sources-fail = المصادر: يتعطل { $count } من { $all }: { $names }
health-database = قاعدة البيانات: تستجيب
