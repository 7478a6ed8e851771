notice-source-gone = لم يعد { $source } ({ $id }) موجودًا: { $reason }. أُوقف مؤقتًا؛ /removesource { $id } ينساه.
notice-source-failing = لم يقدّم { $source } ({ $id }) شيئًا منذ { $when }: { $reason }. أواصل المحاولة؛ /pausesource { $id } يوقف ذلك.
notice-source-barren = يعرض { $source } ({ $id }) مقالات، لكن لم يُكتب خبر من آخر { $count } منها، والأحدث لأن: { $reason }. /testsource مع عنوانه يبيّن ما فيه؛ /pausesource { $id } يوقفه.
notice-source-back = عاد { $source } ({ $id }).
notice-given-up = تُرك منشور ({ $reason }). المحادثة: { $chat }.
