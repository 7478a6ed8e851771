# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = لا توجد مصادر بعد.
sources-readers = المصادر
sources-title = <b>المصادر</b>: { $all } · متعطلة: { $failing } · متوقفة: { $paused }
sources-line = <b>{ $publisher }</b> · المواد في اليوم: { $rate } · آخر نجاح: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    المعرّف: <code>{ $source }</code>

    النوع: { $kind } · المواد في اليوم: { $rate }
    آخر نجاح: { $last }
    المتابعة القادمة: { $next }
    الفاصل: { $interval }
    المواضيع: { $topics }
source-state-well = يعمل
source-state-paused = متوقف
source-state-failing = متعطل
source-state-new = لم يُتابع بعد
source-kind-feed = خلاصة
source-kind-sitemap = خريطة موقع
source-kind-listing = صفحة
source-never = أبدًا
source-automatic = تلقائي
source-automatic-now = تلقائي، حاليًا { $interval }
source-no-topics = لا مواضيع خاصة به
source-manage = إدارة
source-pause = ⏸ إيقاف
source-resume = ▶️ استئناف
source-poll = 🔄 تابع الآن
source-test = 🔎 معاينة
source-interval = ⏱ الفاصل
source-topics = 🏷 المواضيع
source-remove = 🗑 إزالة
source-intervals = كم مرة يُتابع <b>{ $publisher }</b>؟
source-topics-choose = أي المواضيع تُعطى لكل خبر من <b>{ $publisher }</b>؟
source-interval-set = { $publisher }: ضُبط الفاصل.
source-paused = أُوقف { $publisher }.
source-resumed = يُتابع { $publisher } من جديد.
source-is-paused = { $publisher } متوقف أصلًا.
source-is-polled = { $publisher } يُتابع أصلًا.
source-poll-paused = { $publisher } متوقف. استأنفه أولًا.
source-is-due = تجري متابعة { $publisher }.
source-testing = لحظة …
source-removed = أُزيل { $publisher }. تبقى أخباره. يمكنك التراجع خلال يوم.
source-restored = عاد { $publisher } كما كان.
source-in-settings = { $publisher } محفوظ في ملف الإعدادات. أزله من هناك وأعد التشغيل، أو استخدم <code>/pausesource { $source }</code>.
source-which = سمِّ المصدر بمعرّفه أو عنوانه أو اسمه؛ تجدها في /sources
source-unknown = لا يوجد مصدر كهذا، أو هناك أكثر من واحد بهذا الاسم؛ تجد المعرّفات في /sources

# /addsource and /testsource
source-address-missing = العنوان ناقص. اكتب <code>{ $example }</code> أو اسمًا معروفًا مثل <code>coindesk</code>.
source-address-wrong = هذا ليس عنوان http أو https. اكتب <code>{ $example }</code> أو اسمًا معروفًا مثل <code>coindesk</code>.
source-address-long = هذا العنوان طويل جدًا.
source-known = { $publisher } يُتابع أصلًا بالمعرّف <code>{ $source }</code>.
source-not-added = لم تتم الإضافة.
source-nothing = لم يُعثر على شيء.
source-added = أُضيف { $publisher } بالمعرّف <code>{ $source }</code>. ما فيه الآن يظهر عبر /latest وما يأتي بعده يُنشر.
source-several = هنا عدة مصادر. أيها تريد؟
source-found = { $count ->
    [zero] <b>{ $publisher }</b>: { $kind }، لا مواد
    [one] <b>{ $publisher }</b>: { $kind }، مادة واحدة
    [two] <b>{ $publisher }</b>: { $kind }، مادتان
    [few] <b>{ $publisher }</b>: { $kind }، { $count } مواد
    [many] <b>{ $publisher }</b>: { $kind }، { $count } مادة
   *[other] <b>{ $publisher }</b>: { $kind }، { $count } مادة
}
source-newest = الأحدث: { $when }
source-offer = { $count ->
    [zero] { $number }. { $kind }، لا مواد
    [one] { $number }. { $kind }، مادة واحدة
    [two] { $number }. { $kind }، مادتان
    [few] { $number }. { $kind }، { $count } مواد
    [many] { $number }. { $kind }، { $count } مادة
   *[other] { $number }. { $kind }، { $count } مادة
}
source-sample = أحدث مادة تعطي هذا الخبر:
source-no-brief = أحدث مادة لا تعطي خبرًا.
robots-allows = يسمح robots.txt بذلك.
robots-apart = يسمح robots.txt بذلك إن كان بين الطلبات { $apart }.
robots-forbids = يطلب robots.txt من البوتات ألا تدخل.

# OPML
opml-empty = لا توجد مصادر لإرسالها. أرسل إليّ ملف OPML وسآخذ خلاصاته.
opml-file = { $count ->
    [zero] لا مصادر لقارئات أخرى. أرسل إليّ ملفًا كهذا وسآخذ خلاصاته.
    [one] مصدر واحد، لقارئات أخرى. أرسل إليّ ملفًا كهذا وسآخذ خلاصاته.
    [two] مصدران، لقارئات أخرى. أرسل إليّ ملفًا كهذا وسآخذ خلاصاته.
    [few] { $count } مصادر، لقارئات أخرى. أرسل إليّ ملفًا كهذا وسآخذ خلاصاته.
    [many] { $count } مصدرًا، لقارئات أخرى. أرسل إليّ ملفًا كهذا وسآخذ خلاصاته.
   *[other] { $count } مصدر، لقارئات أخرى. أرسل إليّ ملفًا كهذا وسآخذ خلاصاته.
}
opml-wrong = هذا ليس ملف OPML.
opml-large = هذه القائمة كبيرة جدًا. { $most } ميغابايت على الأكثر من فضلك.
opml-taken = الجديد: { $count }
opml-known = المعروف من قبل: { $count }
opml-unusable = غير الصالح: { $count }
