notice-source-gone = { $source } ({ $id }) artık yok: { $reason }. Duraklatıldı; /removesource { $id } onu unutur.
notice-source-failing = { $source } ({ $id }) şu zamandan beri bir şey vermiyor: { $when }. Neden: { $reason }. Denemeyi sürdürüyorum; /pausesource { $id } bunu durdurur.
notice-source-barren = { $source } ({ $id }) makaleleri listeliyor, ama son { $count } makalenin hiçbirinden haber çıkmadı, en yenisinin nedeni: { $reason }. /testsource ve adresi orada ne olduğunu gösterir; /pausesource { $id } onu durdurur.
notice-source-back = { $source } ({ $id }) geri geldi.
notice-given-up = Bir gönderiden vazgeçildi ({ $reason }). Sohbet: { $chat }.
