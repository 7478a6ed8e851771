notice-source-gone = { $source } ({ $id }) більше не існує: { $reason }. Джерело на паузі; /removesource { $id } забуде його.
notice-source-failing = { $source } ({ $id }) нічого не дає з { $when }: { $reason }. Я пробую далі; /pausesource { $id } зупинить це.
notice-source-barren = { $source } ({ $id }) показує статті, але жодна з останніх ({ $count }) не дала новини, найсвіжіша тому, що: { $reason }. /testsource з адресою покаже, що там є; /pausesource { $id } зупинить опитування.
notice-source-back = { $source } ({ $id }) знову працює.
notice-given-up = Допис не вдалося доставити ({ $reason }). Чат: { $chat }.
