start =
    <b>Hot Topics</b> viết tin ngắn về tiền mã hóa và blockchain: một tiêu đề, vài ý chính và nguồn của chúng.

    /latest cho xem tin mới nhất, /subscribe gửi bạn từng tin mới, /settings cho biết bạn nhận gì và khi nào.
start-latest = Mới nhất
start-subscribe = Đăng ký
start-topics = Chọn chủ đề
start-language = Ngôn ngữ
start-follow = Bạn muốn tin về <b>{ $name }</b> không?
start-follow-button = Theo dõi
latest-none = Chưa có tin nào. Với /subscribe, tin sẽ đến với bạn.
latest-none-about = Chưa có tin nào về “{ $query }”. Với /subscribe, tin sẽ đến với bạn.
latest-too-long = Quá dài để tìm. Hãy thử một đồng coin, một chủ đề hoặc một hai từ.
subscribed-here = Đã đăng ký.
subscribed = { $chat } đã đăng ký.
subscription-changed-here = Đăng ký đã đổi.
subscription-changed = Đăng ký của { $chat } đã đổi.
subscribe-end = /unsubscribe kết thúc nó.
subscribe-unread = Tôi không đọc được: tối đa { $words } từ, mỗi từ { $letters } chữ, mỗi cụm "trong ngoặc kép".
subscribe-only-administrators = Chỉ quản trị viên của nhóm này mới đổi được đăng ký.
settings-button = ⚙️ Cài đặt
unsubscribed = Đã hủy đăng ký. Sẽ không gửi gì nữa.
unsubscribe-undo = Hoàn tác
unsubscribe-none = Không có đăng ký nào. /subscribe bắt đầu một đăng ký.
unsubscribe-whole = /unsubscribe kết thúc toàn bộ đăng ký; /subscribe thay những gì bạn nhận.
search-what = Viết điều cần tìm: <code>/search spot etf</code>
search-none = Không tìm thấy gì cho “{ $query }”.
search-more = Thêm →
tune-less = Bạn muốn bớt điều gì?
tune-less-done = Bạn không nhận gì về { $what } nữa.
tune-more = Thêm những tin như vậy. Bạn muốn theo dõi gì?
tune-more-all = Bạn đã nhận tất cả. Đây là những tin tương tự:
tune-more-done = Giờ bạn theo dõi { $what }.
tune-muted = Không còn gì từ { $publisher } ở đây nữa.
tune-undone = Đã trở lại như trước.
privacy =
    <b>Những gì tôi lưu về bạn</b>
    Cuộc trò chuyện này và cài đặt của nó; đăng ký của bạn; những gì tôi gửi bạn trong 30 ngày qua; một câu hỏi của tôi mà bạn chưa trả lời; và các nhóm, kênh bạn đã đăng ký.

    Tin nhắn của bạn không được giữ.
privacy-in-private = Hãy viết điều đó cho tôi trong trò chuyện riêng.
privacy-export = Xuất
privacy-forget = Quên tôi
privacy-exported = Đây là tất cả.
privacy-ask = Xóa mọi thứ được lưu về bạn và kết thúc đăng ký?
privacy-sure = Có, xóa
privacy-kept = Không xóa gì cả.
forgotten = Đã xóa tất cả. Nhóm và kênh bạn đã đăng ký vẫn giữ nguyên. Lệnh cấm và nhật ký thay đổi của quản trị cũng vậy.
why-what = Trả lời một bài bằng /why hoặc /story, hoặc viết liên kết của bài báo phía sau.
why-unknown = Tôi không có tin về điều đó.
why-source = Từ { $publisher } ({ $url })
why-backlog = Nó đã có sẵn khi nguồn được theo dõi lần đầu, nên không được đăng.
why-new = Đó là tin đầu tiên của câu chuyện.
why-update = Đó là diễn biến mới của câu chuyện đã biết.
why-repeat = Nó lặp lại “{ $of }” của { $by }, nên không đăng lại.
why-column = Đó là chuyên mục định kỳ, chỉ đăng nơi có yêu cầu.
why-publishers = { $count ->
   *[other] { $count } tờ báo kể câu chuyện này.
}
why-importance = Mức quan trọng: { $level }, { $value } ({ $parts })
why-not-subscribed = Cuộc trò chuyện này chưa từng đăng ký.
why-ended = Đăng ký kết thúc vào { $when }.
why-everything = Cuộc trò chuyện này nhận tất cả.
why-matched = Cuộc trò chuyện này yêu cầu: { $what }.
why-before = Đăng ký bắt đầu sau đó, vào { $when }.
why-changed = Cài đặt đã đổi từ đó, vào { $when }.
why-refused-not-asked-for = Không có gì trong đó là điều được yêu cầu ở đây.
why-refused-excluded = Nó có từ “{ $what }”, bị loại ở đây.
why-refused-less = Nó về { $what }, điều muốn bớt ở đây.
why-refused-muted = { $what } bị tắt tiếng ở đây.
why-refused-language = Ngôn ngữ không được muốn ở đây: { $what }.
why-refused-importance = Không đủ quan trọng cho cuộc trò chuyện này.
why-refused-publishers = Quá ít tờ báo kể cho cuộc trò chuyện này.
why-refused-repeat = Cuộc trò chuyện này nhận một bài mỗi câu chuyện.
why-refused-column = Cuộc trò chuyện này không nhận chuyên mục.
why-held = Đang chờ bản tổng hợp lúc { $when }.
why-digest = Đã chờ một bản tổng hợp: { $state }.
why-delivery = Gửi: { $state }
why-reason = Lý do: { $reason }
why-never = Chưa từng dành cho cuộc trò chuyện này.
state-pending = đang chờ
state-sending = đang gửi
state-sent = đã gửi
state-cancelled = đã hủy
state-discarded = đã bỏ
state-unknown = không rõ
state-held = chờ duyệt
story-new = tin đầu tiên
story-repeat = giống vậy
story-update = diễn biến
story-column = chuyên mục
story-alone = Chỉ một tờ báo kể.
refused-unseen = Tôi không thấy { $chat }. Hãy thêm tôi vào đó làm quản trị viên rồi thử lại.
refused-not-administrator = Chỉ quản trị viên của { $chat } mới đổi được những gì đăng ở đó.
refused-may-not-post = Tôi không được đăng trong { $chat }. Hãy cho tôi quyền đăng tin ở đó.
