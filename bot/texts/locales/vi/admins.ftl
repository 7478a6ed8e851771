person-which = Nêu ai đó bằng số mà Telegram cấp, ví dụ <code>/ban 123456</code>.
admin-added = { $person } giờ là quản trị.
admin-known = { $person } đã là quản trị.
admin-first = Quản trị trong tệp cài đặt chỉ gỡ được ở đó.
admin-removed = { $person } không còn là quản trị.
admin-none = { $person } không phải quản trị.
admins-title = Quản trị (★ theo tệp cài đặt)
ban-admin = Không thể cấm quản trị. Hãy thu quyền trước.
banned = { $person } bị cấm và không được trả lời nữa.
ban-known = { $person } đã bị cấm.
unbanned = Lệnh cấm { $person } đã gỡ.
ban-none = { $person } không bị cấm.
audit-none = Chưa có gì thay đổi.
nothing-done = Không làm gì cả.
broadcast-what = Viết văn bản sau lệnh, tối đa { $most } ký tự.
broadcast-ask = { $count ->
   *[other] Gửi đến { $count } cuộc trò chuyện?
}
broadcast-done = { $count ->
   *[other] Đang gửi đến { $count } cuộc trò chuyện.
}
retract-what = Trả lời một bài bằng /retract và lý do, hoặc viết liên kết bài báo và lý do.
retract-ask = Rút tin này ở mọi nơi đã đăng?
retract-done = Đã rút. Các bài đang được sửa.
retract-late = Tin này đã bị rút trước đó.
split-what = Trả lời một bài bằng /split, hoặc viết liên kết bài báo phía sau.
split-done = Giờ nó có câu chuyện riêng.
split-alone = Nó đã một mình trong câu chuyện.
join-what = Viết liên kết hai bài báo kể cùng một điều.
join-done = Giờ là một câu chuyện.
join-already = Đã là một câu chuyện.
