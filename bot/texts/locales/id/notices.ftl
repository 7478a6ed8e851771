notice-source-gone = { $source } ({ $id }) sudah tidak ada: { $reason }. Sumber ini dijeda; /removesource { $id } melupakannya.
notice-source-failing = { $source } ({ $id }) tidak memberi apa pun sejak { $when }: { $reason }. Saya terus mencoba; /pausesource { $id } menghentikannya.
notice-source-barren = { $source } ({ $id }) memuat artikel, tetapi tidak satu pun dari { $count } terakhir menghasilkan kabar, yang terbaru karena: { $reason }. /testsource dengan alamatnya menunjukkan apa yang ada di sana; /pausesource { $id } menghentikannya.
notice-source-back = { $source } ({ $id }) kembali.
notice-given-up = Satu kiriman gagal ({ $reason }). Chat: { $chat }.
