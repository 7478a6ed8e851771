notice-source-gone = { $source } ({ $id }) ya no existe: { $reason }. Está en pausa; /removesource { $id } la olvida.
notice-source-failing = { $source } ({ $id }) no da nada desde { $when }: { $reason }. Sigo intentándolo; /pausesource { $id } lo detiene.
notice-source-barren = { $source } ({ $id }) lista artículos, pero ninguno de los últimos { $count } dio una noticia, el más nuevo porque: { $reason }. /testsource con su dirección muestra qué hay; /pausesource { $id } la detiene.
notice-source-back = { $source } ({ $id }) ha vuelto.
notice-given-up = Se abandonó una publicación ({ $reason }). Chat: { $chat }.
