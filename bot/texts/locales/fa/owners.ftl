chat-gone = دیگر این گفتگو را نمی‌شناسم.
setup-what =
    <b>{ $chat }</b> · گام 1 از 3

    آنجا چه بفرستم؟ موضوع و رمزارز انتخاب کنید یا همه را بگذارید. پیش از آغاز چیزی فرستاده نمی‌شود.
setup-when =
    <b>{ $chat }</b> · گام 2 از 3

    کی بفرستم؟
setup-look =
    <b>{ $chat }</b> · گام 3 از 3

    { $gets }

    نمونه‌ای بفرستید تا ببینید چگونه است. وقتی آماده بودید آغاز کنید.
setup-group = خبرهای کوتاه رمزارز می‌فرستم. مدیر این گروه می‌تواند اینجا تنظیمم کند.
setup-no-right = مرا به <b>{ $chat }</b> افزودید، ولی اجازه‌ی نوشتن ندارم. اجازه‌ی فرستادن پیام بدهید تا در تنظیم کمک کنم.
paused-chat = نمی‌توانم در { $chat } بنویسم: { $reason }. اجازه‌ی فرستادن پیام بدهید تا ادامه دهم.
paused-topic = نمی‌توانم در { $chat } بنویسم: موضوع بسته است. دوباره بازش کنید تا ادامه دهم.
setup-back =
    به <b>{ $chat }</b> برگشتم. مثل قبل ادامه دهم؟

    { $gets }
setup-begin = تنظیم
setup-everything = همه چیز
setup-next = بعدی ←
setup-instant = همان لحظه
setup-daily = چکیده‌ی روزانه
setup-big = فقط خبر بزرگ
setup-sample = فرستادن نمونه
setup-live = آغاز
setup-restore = مثل قبل ادامه بده
setup-anew = تنظیم از نو
setup-forum = آغاز در موضوع‌های انجمن
setup-sampled = نمونه در راه است.
setup-no-sample = هنوز خبری که بخورد نیست.
setup-went-live = { $chat } آغاز شد.
forum-done = { $count ->
    [one] { $count } موضوع انجمن باز کردم. خبرهایش از این پس آنجا می‌رود.
   *[other] { $count } موضوع انجمن باز کردم. خبرهای هر یک از این پس آنجا می‌رود.
}
forum-no-right = اجازه‌ی باز کردن موضوع در این گروه را ندارم. مرا مدیری کنید که موضوع‌ها را اداره کند و دوباره فشار دهید.
forum-partly = تلگرام فقط گذاشت چند موضوع باز کنم. برای بقیه بعداً دوباره فشار دهید.
mychats-none = هنوز کانال یا گروهی با من ندارید. مرا مدیر کنید تا در تنظیم کمک کنم.
mychats-title = <b>کانال‌ها و گروه‌های شما</b>
mychats-line = • { $chat }: { $state }
chat-screen =
    <b>{ $chat }</b>: { $state }

    { $gets }
chat-state-live = در کار
chat-state-approval = در کار، هر پست منتظر تأیید شماست
chat-state-draft = هنوز آغاز نشده
chat-state-ended = متوقف
chat-state-out = دیگر آنجا نیستم
chat-state-paused = مکث، چون اجازه‌ی نوشتن ندارم
chat-settings = تنظیمات
chat-template = شکل پست‌ها
chat-approval-on = تأیید: روشن
chat-approval-off = تأیید: خاموش
chat-stop = توقف
chat-approval-is-on = از این پس پیش از هر پست می‌پرسم.
chat-approval-is-off = از این پس بی پرسش می‌فرستم.
chat-stopped = { $chat } دیگر پستی نمی‌گیرد.
template-shown = پست‌ها در <b>{ $chat }</b> چنین‌اند:
template-preview = پست‌ها در <b>{ $chat }</b> چنین خواهند بود:
template-how =
    شکل پست‌های <b>{ $chat }</b> را بنویسید، مثلاً:

    <pre>{ $example }</pre>

    فیلدها: { $fields }
    *پررنگ*، _کج_، [متن]({"{"}link{"}"}). آنچه در [[ ]] است اگر فیلدش خالی باشد حذف می‌شود. \ پیش از یک نشانه معنایش را می‌گیرد.

    منبع و هشدار همیشه نشان داده می‌شود.
template-no-brief = هنوز خبری برای نمایش نیست. از نخستین خبر به کار می‌رود.
template-keep = نگه دار
template-change = تغییر
template-default = پیش‌فرض
template-kept = نگه داشته شد. از پست بعدی به کار می‌رود.
template-is-default = پست‌ها به شکل پیش‌فرض برگشتند.
template-which = برای کدام گفتگو؟
template-placeholder = شکل پست‌ها
template-fault-too-long = سطر { $line }، ستون { $column }: زیادی بلند است. حداکثر { $most } نویسه.
template-fault-unknown-field = سطر { $line }، ستون { $column }: فیلد «{ $found }» نیست. فیلدها: { $fields }.
template-fault-nearest = سطر { $line }، ستون { $column }: فیلد «{ $found }» نیست. منظورتان «{ $nearest }» بود؟
template-fault-unclosed = سطر { $line }، ستون { $column }: «{ $found }» بسته نشده است.
template-fault-unopened = سطر { $line }، ستون { $column }: «{ $found }» چیزی را می‌بندد که باز نشده.
template-fault-nested = سطر { $line }، ستون { $column }: [[ ]] درون دیگری نمی‌شود.
template-fault-bad-link = سطر { $line }، ستون { $column }: اینجا نشانی وب یا {"{"}link{"}"} لازم است.
template-fault-too-often = سطر { $line }، ستون { $column }: فیلد «{ $found }» فقط دو بار می‌تواند بیاید.
template-fault-too-many-marks = سطر { $line }، ستون { $column }: پررنگ، کج یا پیوند زیاد است. حداکثر { $most }.
template-fault-no-news = سطر { $line }، ستون { $column }: {"{"}headline{"}"} یا {"{"}facts{"}"} نیست.
approval-approved = { $who } در { $when } برای <b>{ $chat }</b> تأیید کرد.
approval-skipped = { $who } در { $when } برای <b>{ $chat }</b> رد شد.
approval-late = این پیش‌تر تصمیم گرفته شده.
approval-expired = برای فرستادن زیادی قدیمی است.
approval-retracted = این خبر پس گرفته شد.
