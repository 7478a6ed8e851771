chat-gone = لم أعد أعرف هذه المحادثة.
setup-what =
    <b>{ $chat }</b> · الخطوة 1 من 3

    ماذا أنشر هناك؟ اختر مواضيع وعملات، أو اترك كل شيء. لا يُنشر شيء قبل البدء.
setup-when =
    <b>{ $chat }</b> · الخطوة 2 من 3

    متى أنشر؟
setup-look =
    <b>{ $chat }</b> · الخطوة 3 من 3

    { $gets }

    انشر نموذجًا لترى شكله. وحين تكون جاهزًا، ابدأ.
setup-group = أنشر أخبارًا قصيرة عن العملات المشفّرة. يستطيع مشرف هذه المجموعة إعدادي هنا.
setup-no-right = أضفتني إلى <b>{ $chat }</b>، لكن لا يحق لي النشر هناك. امنحني حق نشر الرسائل وسأساعدك في الإعداد.
paused-chat = لا أستطيع النشر في { $chat }: { $reason }. امنحني حق نشر الرسائل وسأواصل.
paused-topic = لا أستطيع النشر في { $chat }: الموضوع مغلق. افتحه من جديد وسأواصل.
setup-back =
    عدت إلى <b>{ $chat }</b>. هل أستمر كما في السابق؟

    { $gets }
setup-begin = إعداد
setup-everything = كل شيء
setup-next = التالي ←
setup-instant = فورًا
setup-daily = موجز يومي
setup-big = الكبيرة فقط
setup-sample = نشر نموذج
setup-live = بدء
setup-restore = كما في السابق
setup-anew = إعداد من جديد
setup-forum = بدء في مواضيع المنتدى
setup-sampled = النموذج في الطريق.
setup-no-sample = لا يوجد خبر مناسب بعد.
setup-went-live = بدأ النشر في { $chat }.
forum-done = { $count ->
   *[other] فتحت مواضيع في المنتدى: { $count }. تذهب أخبار كل منها إليه من الآن.
}
forum-no-right = لا يحق لي فتح مواضيع في هذه المجموعة. اجعلني مشرفًا يدير المواضيع ثم اضغط ثانية.
forum-partly = لم يسمح تيليجرام إلا بفتح بعض المواضيع. اضغط لاحقًا للباقي.
mychats-none = ليس لديك قناة أو مجموعة معي بعد. أضفني مشرفًا وسأساعدك في الإعداد.
mychats-title = <b>قنواتك ومجموعاتك</b>
mychats-line = • { $chat }: { $state }
chat-screen =
    <b>{ $chat }</b>: { $state }

    { $gets }
chat-state-live = يعمل
chat-state-approval = يعمل، وكل منشور ينتظر موافقتك
chat-state-draft = لم يبدأ بعد
chat-state-ended = متوقف
chat-state-out = لم أعد هناك
chat-state-paused = متوقف مؤقتًا، لأنه لا يحق لي النشر هناك
chat-settings = الإعدادات
chat-template = شكل المنشورات
chat-approval-on = الموافقة: مفعّلة
chat-approval-off = الموافقة: معطّلة
chat-stop = إيقاف
chat-approval-is-on = من الآن أسألك قبل كل منشور.
chat-approval-is-off = من الآن أنشر دون سؤال.
chat-stopped = لن تصل منشورات إلى { $chat } بعد الآن.
template-shown = هكذا تبدو المنشورات في <b>{ $chat }</b>:
template-preview = هكذا ستبدو المنشورات في <b>{ $chat }</b>:
template-how =
    اكتب شكل المنشورات في <b>{ $chat }</b>، مثلًا:

    <pre>{ $example }</pre>

    الحقول: { $fields }
    *عريض*، _مائل_، [نص]({"{"}link{"}"}). ما بين [[ ]] يُحذف إن كان حقله فارغًا. والعلامة \ قبل رمز تزيل معناه.

    يظهر المصدر والتنبيه دائمًا.
template-no-brief = لا يوجد خبر بعد لعرضه. سيُستخدم من أول خبر.
template-keep = إبقاء
template-change = تغيير
template-default = الافتراضي
template-kept = حُفظ. يُستخدم من المنشور التالي.
template-is-default = عادت المنشورات إلى الشكل الافتراضي.
template-which = لأي محادثة؟
template-placeholder = شكل المنشورات
template-fault-too-long = السطر { $line }، العمود { $column }: هذا طويل جدًا. { $most } حرف على الأكثر.
template-fault-unknown-field = السطر { $line }، العمود { $column }: لا يوجد حقل «{ $found }». الحقول هي { $fields }.
template-fault-nearest = السطر { $line }، العمود { $column }: لا يوجد حقل «{ $found }». هل تقصد «{ $nearest }»؟
template-fault-unclosed = السطر { $line }، العمود { $column }: «{ $found }» لم يُغلق.
template-fault-unopened = السطر { $line }، العمود { $column }: «{ $found }» يغلق ما لم يُفتح.
template-fault-nested = السطر { $line }، العمود { $column }: لا يكون [[ ]] داخل آخر.
template-fault-bad-link = السطر { $line }، العمود { $column }: المتوقع هنا عنوان ويب أو {"{"}link{"}"}.
template-fault-too-often = السطر { $line }، العمود { $column }: يظهر الحقل «{ $found }» مرتين فقط.
template-fault-too-many-marks = السطر { $line }، العمود { $column }: كثير من العريض أو المائل أو الروابط. { $most } على الأكثر.
template-fault-no-news = السطر { $line }، العمود { $column }: ينقص {"{"}headline{"}"} أو {"{"}facts{"}"}.
approval-approved = وافق { $who } على النشر في <b>{ $chat }</b>، { $when }.
approval-skipped = تخطّى { $who } النشر في <b>{ $chat }</b>، { $when }.
approval-late = تقرر هذا من قبل.
approval-expired = هذا أقدم من أن يُنشر.
approval-retracted = سُحب هذا الخبر.
