post-read = Đọc bài báo
post-more = 👍 Thêm
post-less = 👎 Bớt
post-mute = 🔇 Tắt
post-no-time = không rõ giờ
post-sources = { $count ->
   *[other] { $count } nguồn
}
post-disputed = ⚖️ Các nguồn khác nhau: { $sayings }
post-corrected = <b>Đã đính chính</b> bởi nơi đăng vào { $when }
post-retracted = <b>Đã rút</b> vào { $when }. Xin đừng dựa vào tin này.
post-retracted-because = <b>Đã rút</b> vào { $when }: { $why }
digest-title = { $count ->
   *[other] { $count } tin khi bạn vắng mặt
}
digest-more = { $count ->
   *[other] Còn { $count } tin trong /latest.
}
approval-ask = Đăng bài này trong <b>{ $chat }</b>?
approval-approve = ✅ Duyệt
approval-skip = Bỏ qua
