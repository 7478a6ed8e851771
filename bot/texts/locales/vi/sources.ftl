# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = Chưa có nguồn nào.
sources-readers = Nguồn tin
sources-title = <b>Nguồn tin</b>: { $all } · lỗi: { $failing } · tạm dừng: { $paused }
sources-line = <b>{ $publisher }</b> · mục mỗi ngày: { $rate } · lần thành công gần nhất: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    Id: <code>{ $source }</code>

    Loại: { $kind } · mục mỗi ngày: { $rate }
    Lần thành công gần nhất: { $last }
    Lượt kế tiếp: { $next }
    Khoảng cách: { $interval }
    Chủ đề: { $topics }
source-state-well = hoạt động
source-state-paused = tạm dừng
source-state-failing = bị lỗi
source-state-new = chưa kiểm tra lần nào
source-kind-feed = nguồn cấp
source-kind-sitemap = sơ đồ trang
source-kind-listing = trang
source-never = chưa bao giờ
source-automatic = tự động
source-automatic-now = tự động, hiện là { $interval }
source-no-topics = không có chủ đề riêng
source-manage = Quản lý
source-pause = ⏸ Tạm dừng
source-resume = ▶️ Tiếp tục
source-poll = 🔄 Kiểm tra ngay
source-test = 🔎 Thử
source-interval = ⏱ Khoảng cách
source-topics = 🏷 Chủ đề
source-remove = 🗑 Xóa
source-intervals = Bao lâu kiểm tra <b>{ $publisher }</b> một lần?
source-topics-choose = Mỗi tin của <b>{ $publisher }</b> mang những chủ đề nào?
source-interval-set = { $publisher }: đã đặt khoảng cách.
source-paused = { $publisher } đã tạm dừng.
source-resumed = { $publisher } được theo dõi lại.
source-is-paused = { $publisher } đang tạm dừng rồi.
source-is-polled = { $publisher } đang được theo dõi rồi.
source-poll-paused = { $publisher } đang tạm dừng. Hãy tiếp tục trước đã.
source-is-due = Đang kiểm tra { $publisher }.
source-testing = Chờ một chút …
source-removed = Đã xóa { $publisher }. Tin của nguồn này vẫn còn. Có thể hoàn tác trong một ngày.
source-restored = { $publisher } đã trở lại như cũ.
source-in-settings = { $publisher } nằm trong tệp cài đặt. Hãy xóa ở đó rồi khởi động lại, hoặc dùng <code>/pausesource { $source }</code>.
source-which = Hãy nêu nguồn bằng id, địa chỉ hoặc tên; /sources liệt kê chúng.
source-unknown = Không có nguồn đó, hoặc có nhiều nguồn cùng tên; /sources cho biết id.

# /addsource and /testsource
source-address-missing = Thiếu địa chỉ. Hãy viết <code>{ $example }</code>, hoặc một tên đã biết như <code>coindesk</code>.
source-address-wrong = Đó không phải địa chỉ http hay https. Hãy viết <code>{ $example }</code>, hoặc một tên đã biết như <code>coindesk</code>.
source-address-long = Địa chỉ đó dài quá.
source-known = { $publisher } đã được theo dõi, với id <code>{ $source }</code>.
source-not-added = Chưa thêm được.
source-nothing = Không tìm thấy gì.
source-added = Đã thêm { $publisher } với id <code>{ $source }</code>. Những gì đang có xem bằng /latest; những gì đến sau sẽ được đăng.
source-several = Ở đây có nhiều nguồn. Chọn nguồn nào?
source-found = <b>{ $publisher }</b>: { $kind }, { $count } mục
source-newest = Mới nhất: { $when }
source-offer = { $number }. { $kind }, { $count } mục
source-sample = Mục mới nhất cho ra tin này:
source-no-brief = Mục mới nhất không cho ra tin nào.
robots-allows = robots.txt cho phép.
robots-apart = robots.txt cho phép, nếu các yêu cầu cách nhau { $apart }.
robots-forbids = robots.txt yêu cầu bot không vào.

# OPML
opml-empty = Không có nguồn nào để gửi. Hãy gửi cho tôi một tệp OPML, tôi sẽ lấy các nguồn cấp trong đó.
opml-file = { $count } nguồn, cho các trình đọc khác. Hãy gửi cho tôi một tệp như vậy, tôi sẽ lấy các nguồn cấp trong đó.
opml-wrong = Đó không phải tệp OPML.
opml-large = Danh sách đó lớn quá. Nhiều nhất { $most } MB.
opml-taken = Mới: { $count }
opml-known = Đã biết: { $count }
opml-unusable = Không dùng được: { $count }
