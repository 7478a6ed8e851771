notice-source-gone = { $source } ({ $id }) больше не существует: { $reason }. Источник на паузе; /removesource { $id } забудет его.
notice-source-failing = { $source } ({ $id }) ничего не даёт с { $when }: { $reason }. Я пробую дальше; /pausesource { $id } остановит это.
notice-source-barren = { $source } ({ $id }) показывает статьи, но ни одна из последних ({ $count }) не дала новости, самая свежая потому, что: { $reason }. /testsource с адресом покажет, что там есть; /pausesource { $id } остановит опрос.
notice-source-back = { $source } ({ $id }) снова работает.
notice-given-up = Пост не удалось доставить ({ $reason }). Чат: { $chat }.
