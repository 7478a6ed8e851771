start =
    ينشر <b>Hot Topics</b> أخبارًا قصيرة عن العملات المشفّرة والبلوكشين: عنوان وبعض الحقائق المهمة ومصدرها.

    يعرض /latest أحدثها، ويرسل /subscribe كل جديد، ويحدد /settings ماذا يصلك ومتى.
start-latest = الأحدث
start-subscribe = اشتراك
start-topics = اختيار مواضيع
start-language = اللغة
start-follow = هل تريد أخبار <b>{ $name }</b>؟
start-follow-button = متابعة
latest-none = لا توجد أخبار بعد. اشترك عبر /subscribe لتصلك.
latest-none-about = لا توجد أخبار عن «{ $query }» بعد. اشترك عبر /subscribe لتصلك.
latest-too-long = هذا أطول من أن يُبحث عنه. جرّب عملة أو موضوعًا أو كلمة أو كلمتين.
subscribed-here = تم الاشتراك.
subscribed = تم اشتراك { $chat }.
subscription-changed-here = تم تغيير الاشتراك.
subscription-changed = تم تغيير اشتراك { $chat }.
subscribe-end = ينهيه /unsubscribe.
subscribe-unread = لا أستطيع قراءة ذلك: { $words } كلمة على الأكثر من { $letters } حرفًا، وكل عبارة "بين علامتي اقتباس".
subscribe-only-administrators = لا يغيّر اشتراك هذه المجموعة إلا مشرف فيها.
settings-button = ⚙️ الإعدادات
unsubscribed = انتهى الاشتراك. لن يُنشر شيء بعد الآن.
unsubscribe-undo = تراجع
unsubscribe-none = لا يوجد اشتراك لإنهائه. يبدأه /subscribe.
unsubscribe-whole = ينهي /unsubscribe الاشتراك كله؛ ويستبدل /subscribe ما يصلك.
search-what = اكتب ما تبحث عنه: <code>/search spot etf</code>
search-none = لم يُعثر على شيء عن «{ $query }».
search-more = المزيد ←
tune-less = ما الذي تريد أقل منه؟
tune-less-done = لن يصلك شيء عن { $what } بعد الآن.
tune-more = المزيد مثل هذا. ماذا تريد أن تتابع؟
tune-more-all = يصلك كل شيء أصلًا. هذه مشابهة:
tune-more-done = أنت تتابع الآن { $what }.
tune-muted = لن يُنشر هنا شيء من { $publisher } بعد الآن.
tune-undone = عاد كما كان.
privacy =
    <b>ما أحفظه عنك</b>
    هذه المحادثة وإعداداتها؛ وما اشتركت فيه؛ وما أرسلته إليك في آخر 30 يومًا؛ وسؤال مني لم تجب عنه بعد؛ والمجموعات والقنوات التي أشركتها.

    رسائلك لا تُحفظ.
privacy-in-private = اكتب لي ذلك في محادثة خاصة.
privacy-export = تصدير
privacy-forget = انسَني
privacy-exported = هذا كل شيء.
privacy-ask = هل أحذف كل ما هو محفوظ عنك وأنهي اشتراكك؟
privacy-sure = نعم، احذف
privacy-kept = لم يُحذف شيء.
forgotten = حُذف كل شيء. تبقى المجموعات والقنوات التي أشركتها كما هي. ويبقى الحظر وسجل تغييرات المشرفين أيضًا.
why-what = رُدّ على منشور بالأمر /why أو /story، أو اكتب رابط مقال بعده.
why-unknown = ليس لدي خبر عن ذلك.
why-source = من { $publisher } ({ $url })
why-backlog = كان موجودًا حين فُحص مصدره أول مرة، لذلك لم يُنشر.
why-new = كان أول خبر في قصته.
why-update = إنه تطور في قصة معروفة.
why-repeat = إنه يكرر «{ $of }» من { $by }، لذلك لم يُنشر ثانية.
why-column = إنها زاوية دورية تُنشر حيث تُطلب.
why-publishers = { $count ->
    [zero] لا ينقل هذه القصة أي ناشر: { $count }.
    [one] ينقل هذه القصة ناشر واحد: { $count }.
    [two] ينقل هذه القصة ناشران: { $count }.
    [few] ينقل هذه القصة { $count } ناشرين.
    [many] ينقل هذه القصة { $count } ناشرًا.
   *[other] ينقل هذه القصة { $count } ناشر.
}
why-importance = الأهمية: { $level }، { $value } ({ $parts })
why-not-subscribed = لم تشترك هذه المحادثة قط.
why-ended = انتهى الاشتراك في { $when }.
why-everything = يصل كل شيء إلى هذه المحادثة.
why-matched = طلبت هذه المحادثة: { $what }.
why-before = بدأ الاشتراك لاحقًا، في { $when }.
why-changed = تغيّرت الإعدادات منذ ذلك الحين، في { $when }.
why-refused-not-asked-for = ليس فيه شيء مما طلبته هذه المحادثة.
why-refused-excluded = فيه كلمة «{ $what }» المستبعدة هنا.
why-refused-less = إنه عن { $what }، والمطلوب هنا أقل منه.
why-refused-muted = { $what } مكتوم هنا.
why-refused-language = لغته غير مطلوبة هنا: { $what }.
why-refused-importance = ليس مهمًا بما يكفي لهذه المحادثة.
why-refused-publishers = ناشروه أقل مما تطلبه هذه المحادثة.
why-refused-repeat = يصل إلى هذه المحادثة مقال واحد لكل قصة.
why-refused-column = لا تصل الزوايا الدورية إلى هذه المحادثة.
why-held = ينتظر موجز { $when }.
why-digest = انتظر موجزًا: { $state }.
why-delivery = الإرسال: { $state }
why-reason = السبب: { $reason }
why-never = لم يكن مخصصًا لهذه المحادثة.
state-pending = ينتظر
state-sending = يُرسل
state-sent = أُرسل
state-cancelled = أُلغي
state-discarded = تُرك
state-unknown = غير معروف
state-held = ينتظر الموافقة
story-new = أول خبر
story-repeat = الخبر نفسه
story-update = تطور
story-column = زاوية
story-alone = يرويها ناشر واحد.
refused-unseen = لا أرى { $chat }. أضفني هناك مشرفًا ثم حاول ثانية.
refused-not-administrator = لا يغيّر ما يُنشر في { $chat } إلا مشرف فيها.
refused-may-not-post = لا يحق لي النشر في { $chat }. امنحني حق نشر الرسائل هناك.
