notice-source-gone = { $source } ({ $id }) n'existe plus : { $reason }. Elle est en pause ; /removesource { $id } l'oublie.
notice-source-failing = { $source } ({ $id }) ne donne rien depuis { $when } : { $reason }. Je continue d'essayer ; /pausesource { $id } arrête cela.
notice-source-barren = { $source } ({ $id }) liste des articles, mais aucun des { $count } derniers n'a donné de brève, le plus récent parce que : { $reason }. /testsource avec son adresse montre ce qui s'y trouve ; /pausesource { $id } l'arrête.
notice-source-back = { $source } ({ $id }) est de retour.
notice-given-up = Un message a été abandonné ({ $reason }). Discussion : { $chat }.
