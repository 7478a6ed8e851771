person-which = سمِّ الشخص بالرقم الذي يعطيه تيليجرام لكل شخص، مثل <code>/ban 123456</code>.
admin-added = { $person } مشرف الآن.
admin-known = { $person } مشرف أصلًا.
admin-first = لا يُزال مشرفو ملف الإعدادات إلا من هناك.
admin-removed = لم يعد { $person } مشرفًا.
admin-none = { $person } ليس مشرفًا.
admins-title = المشرفون (★ من ملف الإعدادات)
ban-admin = لا يمكن حظر مشرف. اسحب صلاحياته أولًا.
banned = حُظر { $person } ولن يتلقى ردًا بعد الآن.
ban-known = { $person } محظور أصلًا.
unbanned = رُفع الحظر عن { $person }.
ban-none = { $person } ليس محظورًا.
audit-none = لم يتغيّر شيء بعد.
nothing-done = لم يُفعل شيء.
broadcast-what = اكتب النص بعد الأمر، { $most } حرف على الأكثر.
broadcast-ask = { $count ->
   *[other] هل يُرسل هذا؟ عدد المحادثات: { $count }
}
broadcast-done = { $count ->
   *[other] إنه في الطريق. عدد المحادثات: { $count }
}
retract-what = رُدّ على منشور بالأمر /retract والسبب، أو اكتب رابط المقال والسبب.
retract-ask = هل يُسحب هذا من كل مكان نُشر فيه؟
retract-done = سُحب. يجري تغيير المنشورات.
retract-late = سُحب هذا من قبل.
split-what = رُدّ على منشور بالأمر /split، أو اكتب رابط مقال بعده.
split-done = صارت له قصته الخاصة.
split-alone = هو وحده في قصته أصلًا.
join-what = اكتب رابطي مقالين يرويان الشيء نفسه.
join-done = صارا قصة واحدة.
join-already = هما قصة واحدة أصلًا.
