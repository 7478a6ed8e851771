post-read = خواندن مقاله
post-more = 👍 بیشتر
post-less = 👎 کمتر
post-mute = 🔇 بی‌صدا
post-no-time = بی زمان
post-sources = { $count ->
    [one] { $count } منبع
   *[other] { $count } منبع
}
post-disputed = ⚖️ منابع یکی نیستند: { $sayings }
post-corrected = <b>تصحیح</b> ناشر در { $when }
post-retracted = <b>پس گرفته شد</b> در { $when }. لطفاً به آن تکیه نکنید.
post-retracted-because = <b>پس گرفته شد</b> در { $when }: { $why }
digest-title = { $count ->
    [one] { $count } خبر در نبود شما
   *[other] { $count } خبر در نبود شما
}
digest-more = { $count ->
   *[other] { $count } خبر دیگر در /latest است.
}
approval-ask = این در <b>{ $chat }</b> فرستاده شود؟
approval-approve = ✅ تأیید
approval-skip = رد شو
