notice-source-gone = { $source } ({ $id }) não existe mais: { $reason }. Está pausada; /removesource { $id } a esquece.
notice-source-failing = { $source } ({ $id }) não dá nada desde { $when }: { $reason }. Continuo tentando; /pausesource { $id } para isso.
notice-source-barren = { $source } ({ $id }) lista artigos, mas nenhum dos últimos { $count } deu uma notícia, o mais novo porque: { $reason }. /testsource com o endereço mostra o que há lá; /pausesource { $id } a para.
notice-source-back = { $source } ({ $id }) voltou.
notice-given-up = Uma publicação foi abandonada ({ $reason }). Chat: { $chat }.
