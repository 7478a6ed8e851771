notice-source-gone = { $source } ({ $id }) không còn nữa: { $reason }. Nguồn đã tạm dừng; /removesource { $id } quên nó.
notice-source-failing = { $source } ({ $id }) không cho gì từ { $when }: { $reason }. Tôi vẫn thử tiếp; /pausesource { $id } dừng việc đó.
notice-source-barren = { $source } ({ $id }) có liệt kê bài, nhưng không bài nào trong { $count } bài gần nhất cho ra tin, bài mới nhất vì: { $reason }. /testsource với địa chỉ cho thấy ở đó có gì; /pausesource { $id } dừng nó.
notice-source-back = { $source } ({ $id }) đã trở lại.
notice-given-up = Một bài đăng đã bị bỏ ({ $reason }). Cuộc trò chuyện: { $chat }.
