# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = Ainda não há fontes.
sources-readers = Fontes
sources-title = <b>Fontes</b>: { $all } · com falha: { $failing } · pausadas: { $paused }
sources-line = <b>{ $publisher }</b> · entradas por dia: { $rate } · último sucesso: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    Id: <code>{ $source }</code>

    Tipo: { $kind } · entradas por dia: { $rate }
    Último sucesso: { $last }
    Próxima consulta: { $next }
    Intervalo: { $interval }
    Temas: { $topics }
source-state-well = funciona
source-state-paused = pausada
source-state-failing = com falha
source-state-new = ainda não consultada
source-kind-feed = feed
source-kind-sitemap = sitemap
source-kind-listing = página
source-never = nunca
source-automatic = automático
source-automatic-now = automático, agora { $interval }
source-no-topics = nenhum próprio
source-manage = Gerenciar
source-pause = ⏸ Pausar
source-resume = ▶️ Retomar
source-poll = 🔄 Consultar já
source-test = 🔎 Testar
source-interval = ⏱ Intervalo
source-topics = 🏷 Temas
source-remove = 🗑 Remover
source-intervals = Com que frequência <b>{ $publisher }</b> deve ser consultada?
source-topics-choose = Que temas deve ter cada notícia de <b>{ $publisher }</b>?
source-interval-set = { $publisher }: intervalo definido.
source-paused = { $publisher } está pausada.
source-resumed = { $publisher } volta a ser consultada.
source-is-paused = { $publisher } já está pausada.
source-is-polled = { $publisher } já é consultada.
source-poll-paused = { $publisher } está pausada. Retome-a primeiro.
source-is-due = Consultando { $publisher }.
source-testing = Um momento …
source-removed = { $publisher } foi removida. As notícias dela ficam. Dá para desfazer durante um dia.
source-restored = { $publisher } voltou como era.
source-in-settings = { $publisher } está no arquivo de configuração. Remova-a de lá e reinicie, ou use <code>/pausesource { $source }</code>.
source-which = Diga uma fonte pelo id, endereço ou nome; /sources lista todas.
source-unknown = Não há essa fonte, ou mais de uma tem esse nome; /sources mostra os ids.

# /addsource and /testsource
source-address-missing = Falta o endereço. Escreva <code>{ $example }</code> ou um nome conhecido como <code>coindesk</code>.
source-address-wrong = Isso não é um endereço http ou https. Escreva <code>{ $example }</code> ou um nome conhecido como <code>coindesk</code>.
source-address-long = Esse endereço é longo demais.
source-known = { $publisher } já é consultada, como <code>{ $source }</code>.
source-not-added = Não foi adicionada.
source-nothing = Nada foi encontrado.
source-added = { $publisher } foi adicionada como <code>{ $source }</code>. O que ela lista agora aparece em /latest; o que vier depois é publicado.
source-several = Há várias fontes aqui. Qual?
source-found = { $count ->
    [one] <b>{ $publisher }</b>: { $kind }, { $count } entrada
   *[other] <b>{ $publisher }</b>: { $kind }, { $count } entradas
}
source-newest = A mais recente: { $when }
source-offer = { $count ->
    [one] { $number }. { $kind }, { $count } entrada
   *[other] { $number }. { $kind }, { $count } entradas
}
source-sample = A entrada mais recente dá esta notícia:
source-no-brief = A entrada mais recente não dá notícia.
robots-allows = robots.txt permite.
robots-apart = robots.txt permite, com { $apart } entre os pedidos.
robots-forbids = robots.txt pede que bots não entrem.

# OPML
opml-empty = Não há fontes para enviar. Mande um arquivo OPML e eu pego os feeds dele.
opml-file = { $count ->
    [one] { $count } fonte, para outros leitores de feeds. Mande um arquivo assim e eu pego os feeds dele.
   *[other] { $count } fontes, para outros leitores de feeds. Mande um arquivo assim e eu pego os feeds dele.
}
opml-wrong = Isso não é um arquivo OPML.
opml-large = Essa lista é grande demais. No máximo { $most } MB, por favor.
opml-taken = Novas: { $count }
opml-known = Já conhecidas: { $count }
opml-unusable = Não servem: { $count }
