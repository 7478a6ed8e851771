notice-source-gone = { $source } ({ $id }) دیگر وجود ندارد: { $reason }. متوقف شد؛ /removesource { $id } آن را فراموش می‌کند.
notice-source-failing = { $source } ({ $id }) از { $when } چیزی نداده است: { $reason }. همچنان می‌کوشم؛ /pausesource { $id } آن را متوقف می‌کند.
notice-source-barren = { $source } ({ $id }) مقاله دارد، اما از هیچ‌کدام از { $count } مقاله آخر خبری درنیامد، تازه‌ترین به این دلیل: { $reason }. /testsource با نشانی‌اش نشان می‌دهد آنجا چیست؛ /pausesource { $id } آن را متوقف می‌کند.
notice-source-back = { $source } ({ $id }) برگشت.
notice-given-up = یک پست رها شد ({ $reason }). گفتگو: { $chat }.
