person-which = کسی را با شماره‌ای که تلگرام می‌دهد نام ببرید، مثلاً <code>/ban 123456</code>.
admin-added = { $person } اکنون مدیر است.
admin-known = { $person } از پیش مدیر است.
admin-first = مدیران پرونده‌ی تنظیمات فقط آنجا برداشته می‌شوند.
admin-removed = { $person } دیگر مدیر نیست.
admin-none = { $person } مدیر نیست.
admins-title = مدیران (★ از پرونده‌ی تنظیمات)
ban-admin = مدیر را نمی‌توان مسدود کرد. نخست اختیارش را بگیرید.
banned = { $person } مسدود شد و دیگر پاسخی نمی‌گیرد.
ban-known = { $person } از پیش مسدود است.
unbanned = مسدودی { $person } برداشته شد.
ban-none = { $person } مسدود نیست.
audit-none = هنوز چیزی تغییر نکرده.
nothing-done = کاری انجام نشد.
broadcast-what = متن را پس از فرمان بنویسید، حداکثر { $most } نویسه.
broadcast-ask = { $count ->
    [one] این به { $count } گفتگو فرستاده شود؟
   *[other] این به { $count } گفتگو فرستاده شود؟
}
broadcast-done = { $count ->
    [one] در راه { $count } گفتگو است.
   *[other] در راه { $count } گفتگو است.
}
retract-what = به پستی با /retract و دلیل پاسخ دهید، یا پیوند مقاله و دلیل را بنویسید.
retract-ask = این از هر جا که فرستاده شده پس گرفته شود؟
retract-done = پس گرفته شد. پست‌ها در حال تغییرند.
retract-late = پیش‌تر پس گرفته شده بود.
split-what = به پستی با /split پاسخ دهید، یا پیوند مقاله‌ای را پس از آن بنویسید.
split-done = اکنون ماجرای خودش را دارد.
split-alone = از پیش در ماجرایش تنهاست.
join-what = پیوند دو مقاله را که یک چیز می‌گویند بنویسید.
join-done = اکنون یک ماجرا هستند.
join-already = از پیش یک ماجرا هستند.
