chat-gone = Tôi không còn biết cuộc trò chuyện này.
setup-what =
    <b>{ $chat }</b> · Bước 1/3

    Tôi nên đăng gì ở đó? Chọn chủ đề và coin, hoặc để tất cả. Chưa bắt đầu thì không đăng gì.
setup-when =
    <b>{ $chat }</b> · Bước 2/3

    Khi nào tôi nên đăng?
setup-look =
    <b>{ $chat }</b> · Bước 3/3

    { $gets }

    Đăng bài mẫu để xem trông ra sao. Khi sẵn sàng, hãy bắt đầu.
setup-group = Tôi viết tin tiền mã hóa ngắn. Quản trị viên của nhóm này có thể cài đặt tôi ở đây.
setup-no-right = Bạn đã thêm tôi vào <b>{ $chat }</b>, nhưng tôi không được đăng ở đó. Cho tôi quyền đăng tin và tôi sẽ giúp cài đặt.
paused-chat = Tôi không đăng được trong { $chat }: { $reason }. Cho tôi quyền đăng tin và tôi sẽ tiếp tục.
paused-topic = Tôi không đăng được trong { $chat }: chủ đề đã đóng. Mở lại chủ đề và tôi sẽ tiếp tục.
setup-back =
    Tôi đã trở lại <b>{ $chat }</b>. Tiếp tục như trước nhé?

    { $gets }
setup-begin = Cài đặt
setup-everything = Tất cả
setup-next = Tiếp →
setup-instant = Ngay lập tức
setup-daily = Tổng hợp hằng ngày
setup-big = Chỉ tin lớn
setup-sample = Đăng bài mẫu
setup-live = Bắt đầu
setup-restore = Như trước
setup-anew = Cài đặt lại
setup-forum = Bắt đầu trong chủ đề
setup-sampled = Bài mẫu đang được gửi.
setup-no-sample = Chưa có tin phù hợp.
setup-went-live = { $chat } đã hoạt động.
forum-done = { $count ->
   *[other] Tôi đã mở { $count } chủ đề diễn đàn. Tin của mỗi chủ đề từ nay vào đó.
}
forum-no-right = Tôi không được mở chủ đề trong nhóm này. Cho tôi làm quản trị viên quản lý chủ đề rồi nhấn lại.
forum-partly = Telegram chỉ cho tôi mở một số chủ đề. Nhấn lại sau cho phần còn lại.
mychats-none = Bạn chưa có kênh hay nhóm nào với tôi. Thêm tôi làm quản trị viên và tôi sẽ giúp cài đặt.
mychats-title = <b>Kênh và nhóm của bạn</b>
mychats-line = • { $chat }: { $state }
chat-screen =
    <b>{ $chat }</b>: { $state }

    { $gets }
chat-state-live = đang hoạt động
chat-state-approval = đang hoạt động, mỗi bài chờ bạn duyệt
chat-state-draft = chưa hoạt động
chat-state-ended = đã dừng
chat-state-out = tôi không còn ở đó
chat-state-paused = tạm dừng, vì tôi không được đăng ở đó
chat-settings = Cài đặt
chat-template = Dạng bài đăng
chat-approval-on = Duyệt bài: bật
chat-approval-off = Duyệt bài: tắt
chat-stop = Dừng
chat-approval-is-on = Từ nay tôi hỏi bạn trước mỗi bài.
chat-approval-is-off = Từ nay tôi đăng không cần hỏi.
chat-stopped = { $chat } không nhận bài nữa.
template-shown = Bài đăng trong <b>{ $chat }</b> trông thế này:
template-preview = Bài đăng trong <b>{ $chat }</b> sẽ trông thế này:
template-how =
    Viết dạng bài đăng cho <b>{ $chat }</b>, ví dụ:

    <pre>{ $example }</pre>

    Trường: { $fields }
    *đậm*, _nghiêng_, [văn bản]({"{"}link{"}"}). Phần trong [[ ]] bị bỏ khi trường trống. Dấu \ trước một dấu làm mất nghĩa của nó.

    Nguồn và lưu ý luôn được hiện.
template-no-brief = Chưa có tin để cho xem. Sẽ dùng từ tin đầu tiên.
template-keep = Giữ
template-change = Đổi
template-default = Mặc định
template-kept = Đã giữ. Dùng từ bài tiếp theo.
template-is-default = Bài đăng trở lại dạng mặc định.
template-which = Cho cuộc trò chuyện nào?
template-placeholder = Dạng bài đăng
template-fault-too-long = Dòng { $line }, cột { $column }: quá dài. Tối đa { $most } ký tự.
template-fault-unknown-field = Dòng { $line }, cột { $column }: không có trường “{ $found }”. Các trường là { $fields }.
template-fault-nearest = Dòng { $line }, cột { $column }: không có trường “{ $found }”. Ý bạn là “{ $nearest }”?
template-fault-unclosed = Dòng { $line }, cột { $column }: “{ $found }” không được đóng.
template-fault-unopened = Dòng { $line }, cột { $column }: “{ $found }” đóng thứ chưa mở.
template-fault-nested = Dòng { $line }, cột { $column }: [[ ]] không thể nằm trong cái khác.
template-fault-bad-link = Dòng { $line }, cột { $column }: ở đây cần địa chỉ web hoặc {"{"}link{"}"}.
template-fault-too-often = Dòng { $line }, cột { $column }: trường “{ $found }” chỉ được hai lần.
template-fault-too-many-marks = Dòng { $line }, cột { $column }: quá nhiều đậm, nghiêng hoặc liên kết. Tối đa { $most }.
template-fault-no-news = Dòng { $line }, cột { $column }: thiếu {"{"}headline{"}"} hoặc {"{"}facts{"}"}.
approval-approved = Đã duyệt cho <b>{ $chat }</b> bởi { $who } vào { $when }.
approval-skipped = Đã bỏ qua cho <b>{ $chat }</b> bởi { $who } vào { $when }.
approval-late = Điều này đã được quyết định.
approval-expired = Quá cũ để đăng.
approval-retracted = Tin này đã bị rút.
