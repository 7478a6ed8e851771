stats-title = { $days ->
    [1] 24 giờ qua
   *[other] { $days } ngày qua
}
stats-now = Hiện tại
stats-polled = Nguồn đã kiểm tra: { $count }
stats-found = Bài đã tìm thấy: { $count }
stats-briefed = Tin đã viết: { $count }
stats-merged = Gộp vào câu chuyện đã biết: { $count }
stats-unread = Bài không có tin: { $count }
stats-delivered = Bài đăng đã gửi: { $count }
stats-failed = Bài đăng bị bỏ: { $count }
stats-uncertain = Bài đăng có thể đã đến hai lần: { $count }
stats-lag-first = Từ lúc xuất bản đến bài đăng đầu tiên: { $median }, lâu nhất { $worst }
stats-lag-last = Từ lúc xuất bản đến bài đăng cuối cùng: { $median }, lâu nhất { $worst }
stats-queue = Đang chờ gửi: { $count }
stats-sources = Nguồn: { $count }
stats-failing = Nguồn bị lỗi: { $count }
stats-paused = Nguồn tạm dừng: { $count }
stats-briefs = Tin đã lưu: { $count }
stats-subscriptions = Đăng ký: { $count }
stats-model = Mô hình ngôn ngữ hôm nay: yêu cầu { $count }, token { $tokens }
stats-curve-posts = 🟦 Bài đăng
stats-curve-first = 🟩 Từ lúc xuất bản đến bài đăng đầu tiên (trung vị)
stats-curve-last = 🟧 Từ lúc xuất bản đến bài đăng cuối cùng (trung vị)
health-acting = Telegram: có chương trình đang chạy thay bot
health-not-acting = Telegram: không có chương trình nào chạy thay bot
health-polls-none = Nguồn cần kiểm tra: không có
health-polls-due = Nguồn cần kiểm tra: { $count }, lâu nhất { $age }
health-articles-none = Bài cần đọc: không có
health-articles-due = Bài cần đọc: { $count }, lâu nhất { $age }
health-posts-none = Bài đăng cần gửi: không có
health-posts-due = Bài đăng cần gửi: { $count }, lâu nhất { $age }
health-sources-well = Nguồn: không nguồn nào bị lỗi
health-sources-fail = Nguồn: { $count } trên { $all } bị lỗi: { $names }
health-database = Cơ sở dữ liệu: có trả lời
