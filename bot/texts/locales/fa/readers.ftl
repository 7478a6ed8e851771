start =
    <b>Hot Topics</b> خبرهای کوتاه رمزارز و بلاکچین می‌نویسد: یک عنوان، چند نکته‌ی مهم و منبع آن‌ها.

    /latest تازه‌ترین‌ها را نشان می‌دهد، /subscribe هر خبر تازه را می‌فرستد، /settings می‌گوید چه و کی دریافت کنید.
start-latest = تازه‌ترین
start-subscribe = اشتراک
start-topics = انتخاب موضوع
start-language = زبان
start-follow = خبرهای <b>{ $name }</b> را می‌خواهید؟
start-follow-button = دنبال کردن
latest-none = هنوز خبری نیست. با /subscribe برایتان می‌آید.
latest-none-about = هنوز خبری درباره‌ی «{ $query }» نیست. با /subscribe برایتان می‌آید.
latest-too-long = برای جستجو زیادی بلند است. یک رمزارز، موضوع یا یکی دو واژه را امتحان کنید.
subscribed-here = مشترک شدید.
subscribed = { $chat } مشترک شد.
subscription-changed-here = اشتراک تغییر کرد.
subscription-changed = اشتراک { $chat } تغییر کرد.
subscribe-end = /unsubscribe آن را پایان می‌دهد.
subscribe-unread = نمی‌توانم بخوانم: حداکثر { $words } واژه‌ی { $letters } حرفی، و هر عبارت "در گیومه".
subscribe-only-administrators = فقط مدیر این گروه می‌تواند اشتراکش را تغییر دهد.
settings-button = ⚙️ تنظیمات
unsubscribed = اشتراک پایان یافت. دیگر چیزی فرستاده نمی‌شود.
unsubscribe-undo = برگرداندن
unsubscribe-none = اشتراکی برای پایان دادن نیست. /subscribe آغازش می‌کند.
unsubscribe-whole = /unsubscribe همه‌ی اشتراک را پایان می‌دهد؛ /subscribe آنچه دریافت می‌کنید را عوض می‌کند.
search-what = بنویسید چه بجویم: <code>/search spot etf</code>
search-none = برای «{ $query }» چیزی پیدا نشد.
search-more = بیشتر ←
tune-less = از چه چیزی کمتر می‌خواهید؟
tune-less-done = دیگر چیزی درباره‌ی { $what } نمی‌آید.
tune-more = بیشتر از این دست. چه چیزی را دنبال کنید؟
tune-more-all = همین حالا هم همه را دریافت می‌کنید. این‌ها مشابه‌اند:
tune-more-done = اکنون { $what } را دنبال می‌کنید.
tune-muted = دیگر چیزی از { $publisher } اینجا نمی‌آید.
tune-undone = مثل قبل شد.
privacy =
    <b>آنچه از شما نگه می‌دارم</b>
    این گفتگو و تنظیماتش؛ اشتراک شما؛ آنچه در ۳۰ روز گذشته فرستادم؛ پرسشی که هنوز پاسخ نداده‌اید؛ و گروه‌ها و کانال‌هایی که مشترک کرده‌اید.

    پیام‌های شما نگه داشته نمی‌شود.
privacy-in-private = آن را در گفتگوی خصوصی برایم بنویسید.
privacy-export = برون‌بری
privacy-forget = فراموشم کن
privacy-exported = همه‌اش همین است.
privacy-ask = همه‌ی آنچه از شما نگه داشته شده حذف و اشتراک پایان یابد؟
privacy-sure = بله، حذف کن
privacy-kept = چیزی حذف نشد.
forgotten = همه حذف شد. گروه‌ها و کانال‌هایی که مشترک کرده‌اید همان‌طور می‌مانند. مسدودی و سابقه‌ی تغییرات مدیران هم می‌ماند.
why-what = به پستی با /why یا /story پاسخ دهید، یا پیوند مقاله‌ای را پس از آن بنویسید.
why-unknown = خبری از آن ندارم.
why-source = از { $publisher } ({ $url })
why-backlog = وقتی منبعش نخستین بار دیده شد از پیش بود، پس فرستاده نشد.
why-new = نخستین خبر ماجرایش بود.
why-update = خبر تازه‌ای از ماجرایی شناخته‌شده است.
why-repeat = تکرار «{ $of }» از { $by } است، پس دوباره فرستاده نشد.
why-column = ستونی همیشگی است که فقط جایی که بخواهند می‌آید.
why-publishers = { $count ->
    [one] { $count } رسانه این ماجرا را می‌گوید.
   *[other] { $count } رسانه این ماجرا را می‌گویند.
}
why-importance = اهمیت: { $level }، { $value } ({ $parts })
why-not-subscribed = این گفتگو هرگز مشترک نبوده است.
why-ended = اشتراک در { $when } پایان یافت.
why-everything = این گفتگو همه را دریافت می‌کند.
why-matched = این گفتگو خواسته: { $what }.
why-before = اشتراک دیرتر آغاز شد، در { $when }.
why-changed = تنظیمات از آن پس تغییر کرد، در { $when }.
why-refused-not-asked-for = چیزی از خواسته‌های این گفتگو در آن نیست.
why-refused-excluded = واژه‌ی «{ $what }» را دارد که اینجا کنار گذاشته شده.
why-refused-less = درباره‌ی { $what } است که اینجا کمتر خواسته شده.
why-refused-muted = { $what } اینجا بی‌صدا است.
why-refused-language = زبانش اینجا خواسته نشده: { $what }.
why-refused-importance = برای این گفتگو به‌اندازه‌ی کافی مهم نیست.
why-refused-publishers = برای این گفتگو رسانه‌های کمی آن را گفته‌اند.
why-refused-repeat = این گفتگو از هر ماجرا یک مقاله دریافت می‌کند.
why-refused-column = این گفتگو ستون دریافت نمی‌کند.
why-held = منتظر چکیده‌ی { $when } است.
why-digest = منتظر چکیده بود: { $state }.
why-delivery = ارسال: { $state }
why-reason = دلیل: { $reason }
why-never = هرگز برای این گفتگو نبود.
state-pending = در انتظار
state-sending = در حال ارسال
state-sent = فرستاده شد
state-cancelled = لغو شد
state-discarded = رها شد
state-unknown = نامعلوم
state-held = در انتظار تأیید
story-new = نخستین خبر
story-repeat = همان
story-update = خبر تازه
story-column = ستون
story-alone = یک رسانه آن را می‌گوید.
refused-unseen = { $chat } را نمی‌بینم. مرا آنجا مدیر کنید و دوباره امتحان کنید.
refused-not-administrator = فقط مدیر { $chat } می‌تواند آنچه آنجا می‌آید را تغییر دهد.
refused-may-not-post = در { $chat } اجازه‌ی نوشتن ندارم. اجازه‌ی فرستادن پیام بدهید.
