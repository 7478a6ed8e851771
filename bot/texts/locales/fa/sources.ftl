# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = هنوز منبعی نیست.
sources-readers = منبع‌ها
sources-title = <b>منبع‌ها</b>: { $all } · خراب: { $failing } · متوقف: { $paused }
sources-line = <b>{ $publisher }</b> · مطلب در روز: { $rate } · آخرین موفقیت: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    شناسه: <code>{ $source }</code>

    نوع: { $kind } · مطلب در روز: { $rate }
    آخرین موفقیت: { $last }
    نوبت بعدی: { $next }
    فاصله: { $interval }
    موضوع‌ها: { $topics }
source-state-well = کار می‌کند
source-state-paused = متوقف
source-state-failing = خراب
source-state-new = هنوز خوانده نشده
source-kind-feed = فید
source-kind-sitemap = نقشه‌ی سایت
source-kind-listing = صفحه
source-never = هیچ‌گاه
source-automatic = خودکار
source-automatic-now = خودکار، اکنون { $interval }
source-no-topics = موضوع ویژه ندارد
source-manage = مدیریت
source-pause = ⏸ توقف
source-resume = ▶️ ادامه
source-poll = 🔄 همین حالا بخوان
source-test = 🔎 آزمایش
source-interval = ⏱ فاصله
source-topics = 🏷 موضوع‌ها
source-remove = 🗑 حذف
source-intervals = <b>{ $publisher }</b> هر چند وقت خوانده شود؟
source-topics-choose = هر خبر <b>{ $publisher }</b> کدام موضوع‌ها را داشته باشد؟
source-interval-set = { $publisher }: فاصله تنظیم شد.
source-paused = { $publisher } متوقف شد.
source-resumed = { $publisher } دوباره خوانده می‌شود.
source-is-paused = { $publisher } از پیش متوقف است.
source-is-polled = { $publisher } از پیش خوانده می‌شود.
source-poll-paused = { $publisher } متوقف است. نخست آن را ادامه دهید.
source-is-due = { $publisher } خوانده می‌شود.
source-testing = یک لحظه …
source-removed = { $publisher } حذف شد. خبرهایش می‌ماند. تا یک روز می‌توانید برگردانید.
source-restored = { $publisher } مانند پیش برگشت.
source-in-settings = { $publisher } در پرونده‌ی تنظیمات است. آنجا حذفش کنید و دوباره راه بیندازید، یا <code>/pausesource { $source }</code> را بنویسید.
source-which = منبع را با شناسه، نشانی یا نامش بگویید؛ فهرست در /sources است.
source-unknown = چنین منبعی نیست، یا چند منبع این نام را دارند؛ شناسه‌ها در /sources است.

# /addsource and /testsource
source-address-missing = نشانی نیامده است. <code>{ $example }</code> یا نامی شناخته‌شده مانند <code>coindesk</code> بنویسید.
source-address-wrong = این نشانی http یا https نیست. <code>{ $example }</code> یا نامی شناخته‌شده مانند <code>coindesk</code> بنویسید.
source-address-long = این نشانی بیش از اندازه دراز است.
source-known = { $publisher } از پیش با شناسه‌ی <code>{ $source }</code> خوانده می‌شود.
source-not-added = افزوده نشد.
source-nothing = چیزی پیدا نشد.
source-added = { $publisher } با شناسه‌ی <code>{ $source }</code> افزوده شد. آنچه اکنون دارد با /latest دیده می‌شود و آنچه پس از این بیاید فرستاده می‌شود.
source-several = اینجا چند منبع هست. کدام؟
source-found = { $count ->
    [one] <b>{ $publisher }</b>: { $kind }، { $count } مطلب
   *[other] <b>{ $publisher }</b>: { $kind }، { $count } مطلب
}
source-newest = تازه‌ترین: { $when }
source-offer = { $count ->
    [one] { $number }. { $kind }، { $count } مطلب
   *[other] { $number }. { $kind }، { $count } مطلب
}
source-sample = تازه‌ترین مطلب این خبر را می‌دهد:
source-no-brief = تازه‌ترین مطلب خبری نمی‌دهد.
robots-allows = فایل robots.txt اجازه می‌دهد.
robots-apart = فایل robots.txt اجازه می‌دهد، اگر میان درخواست‌ها { $apart } فاصله باشد.
robots-forbids = فایل robots.txt از ربات‌ها می‌خواهد که نیایند.

# OPML
opml-empty = منبعی برای فرستادن نیست. یک پرونده‌ی OPML بفرستید تا فیدهایش را بردارم.
opml-file = { $count ->
    [one] { $count } منبع، برای خواننده‌های دیگر. چنین پرونده‌ای بفرستید تا فیدهایش را بردارم.
   *[other] { $count } منبع، برای خواننده‌های دیگر. چنین پرونده‌ای بفرستید تا فیدهایش را بردارم.
}
opml-wrong = این پرونده‌ی OPML نیست.
opml-large = این فهرست بیش از اندازه بزرگ است. بیشینه { $most } مگابایت.
opml-taken = تازه: { $count }
opml-known = از پیش شناخته: { $count }
opml-unusable = به‌دردنخور: { $count }
