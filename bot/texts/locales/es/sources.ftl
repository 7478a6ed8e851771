# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = Aún no hay fuentes.
sources-readers = Fuentes
sources-title = <b>Fuentes</b>: { $all } · con fallos: { $failing } · en pausa: { $paused }
sources-line = <b>{ $publisher }</b> · entradas al día: { $rate } · último éxito: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    Id: <code>{ $source }</code>

    Tipo: { $kind } · entradas al día: { $rate }
    Último éxito: { $last }
    Próxima consulta: { $next }
    Intervalo: { $interval }
    Temas: { $topics }
source-state-well = funciona
source-state-paused = en pausa
source-state-failing = falla
source-state-new = aún sin consultar
source-kind-feed = feed
source-kind-sitemap = sitemap
source-kind-listing = página
source-never = nunca
source-automatic = automático
source-automatic-now = automático, ahora { $interval }
source-no-topics = ninguno propio
source-manage = Gestionar
source-pause = ⏸ Pausar
source-resume = ▶️ Reanudar
source-poll = 🔄 Consultar ya
source-test = 🔎 Probar
source-interval = ⏱ Intervalo
source-topics = 🏷 Temas
source-remove = 🗑 Quitar
source-intervals = ¿Cada cuánto se consulta <b>{ $publisher }</b>?
source-topics-choose = ¿Qué temas debe tener cada noticia de <b>{ $publisher }</b>?
source-interval-set = { $publisher }: intervalo cambiado.
source-paused = { $publisher } está en pausa.
source-resumed = { $publisher } se consulta de nuevo.
source-is-paused = { $publisher } ya está en pausa.
source-is-polled = { $publisher } ya se consulta.
source-poll-paused = { $publisher } está en pausa. Reanúdala primero.
source-is-due = Consultando { $publisher }.
source-testing = Un momento …
source-removed = { $publisher } ya no está. Sus noticias se quedan. Puedes deshacerlo durante un día.
source-restored = { $publisher } vuelve a estar como antes.
source-in-settings = { $publisher } está en el archivo de configuración. Quítala allí y reinicia, o usa <code>/pausesource { $source }</code>.
source-which = Nombra una fuente por su id, dirección o nombre; /sources las muestra.
source-unknown = No hay tal fuente, o varias se llaman así; /sources muestra los id.

# /addsource and /testsource
source-address-missing = Falta la dirección. Escribe <code>{ $example }</code> o un nombre conocido como <code>coindesk</code>.
source-address-wrong = Eso no es una dirección http o https. Escribe <code>{ $example }</code> o un nombre conocido como <code>coindesk</code>.
source-address-long = Esa dirección es demasiado larga.
source-known = { $publisher } ya se consulta, como <code>{ $source }</code>.
source-not-added = No se ha añadido.
source-nothing = No se ha encontrado nada.
source-added = { $publisher } se ha añadido como <code>{ $source }</code>. Lo que contiene ahora se ve con /latest; lo que llegue después se publica.
source-several = Aquí hay varias fuentes. ¿Cuál?
source-found = { $count ->
    [one] <b>{ $publisher }</b>: { $kind }, { $count } entrada
   *[other] <b>{ $publisher }</b>: { $kind }, { $count } entradas
}
source-newest = La más reciente: { $when }
source-offer = { $count ->
    [one] { $number }. { $kind }, { $count } entrada
   *[other] { $number }. { $kind }, { $count } entradas
}
source-sample = La entrada más reciente da esta noticia:
source-no-brief = La entrada más reciente no da ninguna noticia.
robots-allows = robots.txt lo permite.
robots-apart = robots.txt lo permite, con { $apart } entre peticiones.
robots-forbids = robots.txt pide a los bots que no entren.

# OPML
opml-empty = No hay fuentes que enviar. Envíame un archivo OPML y tomaré sus feeds.
opml-file = { $count ->
    [one] { $count } fuente, para otros lectores de feeds. Envíame un archivo así y tomaré sus feeds.
   *[other] { $count } fuentes, para otros lectores de feeds. Envíame un archivo así y tomaré sus feeds.
}
opml-wrong = Eso no es un archivo OPML.
opml-large = Esa lista es demasiado grande. Como mucho { $most } MB, por favor.
opml-taken = Nuevas: { $count }
opml-known = Ya conocidas: { $count }
opml-unusable = No sirven: { $count }
