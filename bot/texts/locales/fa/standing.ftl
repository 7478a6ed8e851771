stats-title = { $days ->
    [1] ۲۴ ساعت گذشته
   *[other] { $days } روز گذشته
}
stats-now = اکنون
stats-polled = منابع بررسی‌شده: { $count }
stats-found = مقاله‌های یافته‌شده: { $count }
stats-briefed = خبرهای نوشته‌شده: { $count }
stats-merged = افزوده به ماجرایی شناخته‌شده: { $count }
stats-unread = مقاله‌های بی‌خبر: { $count }
stats-delivered = پست‌های رسیده: { $count }
stats-failed = پست‌های رهاشده: { $count }
stats-uncertain = پست‌هایی که شاید دو بار رسیده‌اند: { $count }
stats-lag-first = از انتشار تا نخستین پست: { $median }، حداکثر { $worst }
stats-lag-last = از انتشار تا آخرین پست: { $median }، حداکثر { $worst }
stats-queue = در انتظار ارسال: { $count }
stats-sources = منابع: { $count }
stats-failing = منابع دارای خطا: { $count }
stats-paused = منابع متوقف: { $count }
stats-briefs = خبرهای ذخیره‌شده: { $count }
stats-subscriptions = اشتراک‌ها: { $count }
stats-model = مدل زبانی امروز: درخواست { $count }، توکن { $tokens }
stats-curve-posts = 🟦 پست‌ها
stats-curve-first = 🟩 از انتشار تا نخستین پست (میانه)
stats-curve-last = 🟧 از انتشار تا آخرین پست (میانه)
health-acting = تلگرام: برنامه‌ای برای ربات کار می‌کند
health-not-acting = تلگرام: هیچ برنامه‌ای برای ربات کار نمی‌کند
health-polls-none = منابع در نوبت بررسی: هیچ
health-polls-due = منابع در نوبت بررسی: { $count }، قدیمی‌ترین از { $age } پیش
health-articles-none = مقاله‌های در نوبت خواندن: هیچ
health-articles-due = مقاله‌های در نوبت خواندن: { $count }، قدیمی‌ترین از { $age } پیش
health-posts-none = پست‌های در نوبت ارسال: هیچ
health-posts-due = پست‌های در نوبت ارسال: { $count }، قدیمی‌ترین از { $age } پیش
health-sources-well = منابع: هیچ‌کدام خطا ندارند
health-sources-fail = منابع: { $count } از { $all } خطا دارند: { $names }
health-database = پایگاه داده: پاسخ می‌دهد
