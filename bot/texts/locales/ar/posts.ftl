post-read = قراءة المقال
post-more = 👍 أكثر
post-less = 👎 أقل
post-mute = 🔇 كتم
post-no-time = دون وقت
post-sources = { $count ->
    [zero] { $count } مصدر
    [one] { $count } مصدر
    [two] { $count } مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
post-disputed = ⚖️ المصادر مختلفة: { $sayings }
post-corrected = <b>صحّحه</b> ناشره في { $when }
post-retracted = <b>سُحب</b> في { $when }. من فضلك لا تعتمد عليه.
post-retracted-because = <b>سُحب</b> في { $when }: { $why }
digest-title = { $count ->
    [zero] { $count } خبر في غيابك
    [one] { $count } خبر في غيابك
    [two] { $count } خبران في غيابك
    [few] { $count } أخبار في غيابك
    [many] { $count } خبرًا في غيابك
   *[other] { $count } خبر في غيابك
}
digest-more = { $count ->
   *[other] وفي /latest المزيد: { $count }.
}
approval-ask = هل يُنشر هذا في <b>{ $chat }</b>؟
approval-approve = ✅ موافقة
approval-skip = تخطٍّ
