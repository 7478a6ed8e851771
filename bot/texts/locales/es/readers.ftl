start =
    <b>Hot Topics</b> publica noticias breves de cripto y blockchain: un titular, unos pocos hechos clave y de dónde vienen.

    /latest muestra las más recientes, /subscribe te envía cada nueva, /settings dice qué recibes y cuándo.
start-latest = Recientes
start-subscribe = Suscribirme
start-topics = Elegir temas
start-language = Idioma
start-follow = ¿Quieres las noticias sobre <b>{ $name }</b>?
start-follow-button = Seguir
latest-none = Aún no hay noticias. Con /subscribe te llegarán.
latest-none-about = Aún no hay noticias sobre «{ $query }». Con /subscribe te llegarán.
latest-too-long = Es demasiado largo para buscarlo. Prueba con una moneda, un tema o una o dos palabras.
subscribed-here = Suscrito.
subscribed = { $chat } está suscrito.
subscription-changed-here = La suscripción ha cambiado.
subscription-changed = La suscripción de { $chat } ha cambiado.
subscribe-end = /unsubscribe la termina.
subscribe-unread = No puedo leerlo: como mucho { $words } palabras de { $letters } letras, y cada frase "entre comillas".
subscribe-only-administrators = Solo un administrador de este grupo puede cambiar su suscripción.
settings-button = ⚙️ Ajustes
unsubscribed = Suscripción terminada. No se publicará nada más.
unsubscribe-undo = Deshacer
unsubscribe-none = No hay suscripción que terminar. /subscribe inicia una.
unsubscribe-whole = /unsubscribe termina toda la suscripción; /subscribe reemplaza lo que recibes.
search-what = Escribe qué buscar: <code>/search spot etf</code>
search-none = No se encontró nada para «{ $query }».
search-more = Más →
tune-less = ¿De qué quieres menos?
tune-less-done = Ya no recibes nada sobre { $what }.
tune-more = Más como esto. ¿Qué quieres seguir?
tune-more-all = Ya lo recibes todo. Estas se parecen:
tune-more-done = Ahora sigues { $what }.
tune-muted = Aquí no se publicará nada más de { $publisher }.
tune-undone = Está como antes.
privacy =
    <b>Qué guardo sobre ti</b>
    Este chat y sus ajustes; a qué te suscribiste; qué te envié en los últimos 30 días; una pregunta mía que aún no has respondido; y qué grupos y canales suscribiste.

    Tus mensajes no se guardan.
privacy-in-private = Escríbeme eso en un chat privado.
privacy-export = Exportar
privacy-forget = Olvídame
privacy-exported = Esto es todo.
privacy-ask = ¿Borrar todo lo que se guarda sobre ti y terminar tu suscripción?
privacy-sure = Sí, borrar
privacy-kept = No se borró nada.
forgotten = Todo está borrado. Los grupos y canales que suscribiste siguen suscritos. Un bloqueo y el registro de cambios de los admins también se quedan.
why-what = Responde a una publicación con /why o /story, o escribe detrás el enlace de un artículo.
why-unknown = No tengo ninguna noticia de eso.
why-source = De { $publisher } ({ $url })
why-backlog = Ya estaba cuando se consultó su fuente por primera vez, así que no se publicó.
why-new = Fue la primera noticia de su historia.
why-update = Es una novedad de una historia conocida.
why-repeat = Repite «{ $of }» de { $by }, así que no se publicó otra vez.
why-column = Es una columna habitual, que se publica donde se pide.
why-publishers = { $count ->
    [one] { $count } medio cuenta esta historia.
   *[other] { $count } medios cuentan esta historia.
}
why-importance = Importancia: { $level }, { $value } ({ $parts })
why-not-subscribed = Este chat nunca estuvo suscrito.
why-ended = La suscripción terminó el { $when }.
why-everything = Este chat lo recibe todo.
why-matched = Este chat pidió: { $what }.
why-before = La suscripción empezó después, el { $when }.
why-changed = Los ajustes cambiaron desde entonces, el { $when }.
why-refused-not-asked-for = No hay nada en ella que este chat haya pedido.
why-refused-excluded = Tiene la palabra «{ $what }», que aquí se excluye.
why-refused-less = Trata de { $what }, de lo que aquí se quiere menos.
why-refused-muted = { $what } está silenciado aquí.
why-refused-language = Su idioma no se quiere aquí: { $what }.
why-refused-importance = No es lo bastante importante para este chat.
why-refused-publishers = La cuentan pocos medios para este chat.
why-refused-repeat = Este chat recibe un artículo por historia.
why-refused-column = Este chat no recibe columnas.
why-held = Espera el resumen del { $when }.
why-digest = Esperó a un resumen: { $state }.
why-delivery = Envío: { $state }
why-reason = Motivo: { $reason }
why-never = Nunca estuvo destinada a este chat.
state-pending = en espera
state-sending = enviándose
state-sent = enviado
state-cancelled = cancelado
state-discarded = abandonado
state-unknown = desconocido
state-held = espera aprobación
story-new = primera noticia
story-repeat = lo mismo
story-update = novedad
story-column = columna
story-alone = La cuenta un solo medio.
refused-unseen = No veo { $chat }. Añádeme allí como administrador e inténtalo otra vez.
refused-not-administrator = Solo un administrador de { $chat } puede cambiar lo que se publica allí.
refused-may-not-post = No puedo publicar en { $chat }. Dame allí el derecho de publicar mensajes.
