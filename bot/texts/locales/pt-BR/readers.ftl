start =
    <b>Hot Topics</b> publica notícias curtas de cripto e blockchain: um título, alguns fatos importantes e de onde eles vêm.

    /latest mostra as mais recentes, /subscribe envia cada nova, /settings diz o que você recebe e quando.
start-latest = Recentes
start-subscribe = Inscrever-se
start-topics = Escolher temas
start-language = Idioma
start-follow = Você quer as notícias sobre <b>{ $name }</b>?
start-follow-button = Seguir
latest-none = Ainda não há notícias. Com /subscribe elas chegam até você.
latest-none-about = Ainda não há notícias sobre “{ $query }”. Com /subscribe elas chegam até você.
latest-too-long = É longo demais para procurar. Tente uma moeda, um tema ou uma ou duas palavras.
subscribed-here = Inscrito.
subscribed = { $chat } está inscrito.
subscription-changed-here = A inscrição mudou.
subscription-changed = A inscrição de { $chat } mudou.
subscribe-end = /unsubscribe encerra.
subscribe-unread = Não consigo ler isso: no máximo { $words } palavras de { $letters } letras, e cada frase "entre aspas".
subscribe-only-administrators = Só um administrador deste grupo pode mudar a inscrição.
settings-button = ⚙️ Configurações
unsubscribed = Inscrição encerrada. Nada mais será publicado.
unsubscribe-undo = Desfazer
unsubscribe-none = Não há inscrição para encerrar. /subscribe começa uma.
unsubscribe-whole = /unsubscribe encerra toda a inscrição; /subscribe troca o que você recebe.
search-what = Escreva o que procurar: <code>/search spot etf</code>
search-none = Nada foi encontrado para “{ $query }”.
search-more = Mais →
tune-less = Do que você quer menos?
tune-less-done = Você não recebe mais nada sobre { $what }.
tune-more = Mais disso. O que você quer seguir?
tune-more-all = Você já recebe tudo. Estas são parecidas:
tune-more-done = Agora você segue { $what }.
tune-muted = Nada mais de { $publisher } é publicado aqui.
tune-undone = Está como antes.
privacy =
    <b>O que guardo sobre você</b>
    Este chat e suas configurações; sua inscrição; o que enviei nos últimos 30 dias; uma pergunta minha que você ainda não respondeu; e quais grupos e canais você inscreveu.

    Suas mensagens não são guardadas.
privacy-in-private = Escreva isso para mim em um chat privado.
privacy-export = Exportar
privacy-forget = Me esqueça
privacy-exported = Isto é tudo.
privacy-ask = Apagar tudo o que é guardado sobre você e encerrar sua inscrição?
privacy-sure = Sim, apagar
privacy-kept = Nada foi apagado.
forgotten = Tudo foi apagado. Grupos e canais que você inscreveu continuam inscritos. Um bloqueio e o registro do que os admins mudaram também ficam.
why-what = Responda a uma publicação com /why ou /story, ou escreva o link de um artigo depois.
why-unknown = Não tenho notícia disso.
why-source = De { $publisher } ({ $url })
why-backlog = Já estava lá quando a fonte foi consultada pela primeira vez, então não foi publicada.
why-new = Foi a primeira notícia da sua história.
why-update = É uma novidade de uma história conhecida.
why-repeat = Ela repete “{ $of }” de { $by }, então não foi publicada de novo.
why-column = É uma coluna regular, publicada onde é pedida.
why-publishers = { $count ->
    [one] { $count } veículo conta esta história.
   *[other] { $count } veículos contam esta história.
}
why-importance = Importância: { $level }, { $value } ({ $parts })
why-not-subscribed = Este chat nunca foi inscrito.
why-ended = A inscrição terminou em { $when }.
why-everything = Este chat recebe tudo.
why-matched = Este chat pediu: { $what }.
why-before = A inscrição começou depois, em { $when }.
why-changed = As configurações mudaram desde então, em { $when }.
why-refused-not-asked-for = Nada nela é o que este chat pediu.
why-refused-excluded = Ela tem a palavra “{ $what }”, que é excluída aqui.
why-refused-less = Ela é sobre { $what }, de que se quer menos aqui.
why-refused-muted = { $what } está silenciado aqui.
why-refused-language = O idioma não é desejado aqui: { $what }.
why-refused-importance = Não é importante o bastante para este chat.
why-refused-publishers = Poucos veículos a contam para este chat.
why-refused-repeat = Este chat recebe um artigo por história.
why-refused-column = Este chat não recebe colunas.
why-held = Espera o resumo de { $when }.
why-digest = Esperou por um resumo: { $state }.
why-delivery = Entrega: { $state }
why-reason = Motivo: { $reason }
why-never = Nunca foi destinada a este chat.
state-pending = esperando
state-sending = sendo enviada
state-sent = enviada
state-cancelled = cancelada
state-discarded = abandonada
state-unknown = desconhecida
state-held = espera aprovação
story-new = primeira notícia
story-repeat = o mesmo
story-update = novidade
story-column = coluna
story-alone = Só um veículo a conta.
refused-unseen = Não vejo { $chat }. Adicione-me lá como administrador e tente de novo.
refused-not-administrator = Só um administrador de { $chat } pode mudar o que é publicado lá.
refused-may-not-post = Não posso publicar em { $chat }. Dê-me o direito de publicar mensagens lá.
