chat-gone = Ya no conozco este chat.
setup-what =
    <b>{ $chat }</b> · Paso 1 de 3

    ¿Qué debo publicar allí? Elige temas y monedas, o déjalo todo activado. No se publica nada antes de empezar.
setup-when =
    <b>{ $chat }</b> · Paso 2 de 3

    ¿Cuándo debo publicar?
setup-look =
    <b>{ $chat }</b> · Paso 3 de 3

    { $gets }

    Publica una muestra para ver cómo queda. Cuando quieras, empieza.
setup-group = Publico noticias breves de cripto. Un administrador de este grupo puede configurarme aquí.
setup-no-right = Me añadiste a <b>{ $chat }</b>, pero allí no puedo publicar. Dame el derecho de publicar mensajes y te ayudaré a configurarlo.
paused-chat = No puedo publicar en { $chat }: { $reason }. Dame el derecho de publicar mensajes y sigo.
paused-topic = No puedo publicar en { $chat }: el tema está cerrado. Ábrelo de nuevo y sigo.
setup-back =
    He vuelto a <b>{ $chat }</b>. ¿Sigo como antes?

    { $gets }
setup-begin = Configurar
setup-everything = Todo
setup-next = Siguiente →
setup-instant = Al momento
setup-daily = Resumen diario
setup-big = Solo lo grande
setup-sample = Publicar muestra
setup-live = Empezar
setup-restore = Seguir como antes
setup-anew = Configurar de nuevo
setup-forum = Empezar en temas del foro
setup-sampled = La muestra está en camino.
setup-no-sample = Aún no hay una noticia adecuada.
setup-went-live = { $chat } está en marcha.
forum-done = { $count ->
    [one] Abrí { $count } tema del foro. Sus noticias van allí desde ahora.
   *[other] Abrí { $count } temas del foro. Las noticias de cada uno van allí desde ahora.
}
forum-no-right = No puedo abrir temas en este grupo. Hazme administrador que gestiona temas y pulsa otra vez.
forum-partly = Telegram solo me dejó abrir algunos temas. Pulsa más tarde para los demás.
mychats-none = Aún no tienes canal ni grupo conmigo. Añádeme como administrador y te ayudaré a configurarlo.
mychats-title = <b>Tus canales y grupos</b>
mychats-line = • { $chat }: { $state }
chat-screen =
    <b>{ $chat }</b>: { $state }

    { $gets }
chat-state-live = en marcha
chat-state-approval = en marcha, cada publicación espera tu aprobación
chat-state-draft = aún no en marcha
chat-state-ended = detenido
chat-state-out = ya no estoy allí
chat-state-paused = en pausa, porque allí no puedo publicar
chat-settings = Ajustes
chat-template = Forma de publicar
chat-approval-on = Aprobación: sí
chat-approval-off = Aprobación: no
chat-stop = Detener
chat-approval-is-on = Desde ahora te pregunto antes de cada publicación.
chat-approval-is-off = Desde ahora publico sin preguntar.
chat-stopped = { $chat } no recibe más publicaciones.
template-shown = Así se ven las publicaciones en <b>{ $chat }</b>:
template-preview = Así se verán las publicaciones en <b>{ $chat }</b>:
template-how =
    Escribe la forma de las publicaciones para <b>{ $chat }</b>, por ejemplo:

    <pre>{ $example }</pre>

    Campos: { $fields }
    *negrita*, _cursiva_, [texto]({"{"}link{"}"}). Lo que está en [[ ]] se omite si su campo está vacío. Una \ antes de un signo le quita su significado.

    La fuente y el aviso siempre se muestran.
template-no-brief = Aún no hay una noticia con que mostrarlo. Se usará desde la primera.
template-keep = Guardar
template-change = Cambiar
template-default = Normal
template-kept = Guardado. Se usa desde la próxima publicación.
template-is-default = Las publicaciones vuelven a tener la forma normal.
template-which = ¿Para qué chat?
template-placeholder = La forma de las publicaciones
template-fault-too-long = Línea { $line }, columna { $column }: es demasiado largo. Como mucho { $most } caracteres, por favor.
template-fault-unknown-field = Línea { $line }, columna { $column }: no hay un campo «{ $found }». Los campos son { $fields }.
template-fault-nearest = Línea { $line }, columna { $column }: no hay un campo «{ $found }». ¿Querías decir «{ $nearest }»?
template-fault-unclosed = Línea { $line }, columna { $column }: «{ $found }» nunca se cierra.
template-fault-unopened = Línea { $line }, columna { $column }: «{ $found }» cierra lo que nunca se abrió.
template-fault-nested = Línea { $line }, columna { $column }: un [[ ]] no puede estar dentro de otro.
template-fault-bad-link = Línea { $line }, columna { $column }: aquí se esperaba una dirección web o {"{"}link{"}"}.
template-fault-too-often = Línea { $line }, columna { $column }: el campo «{ $found }» solo puede estar dos veces.
template-fault-too-many-marks = Línea { $line }, columna { $column }: demasiada negrita, cursiva o enlaces. Como mucho { $most }, por favor.
template-fault-no-news = Línea { $line }, columna { $column }: falta {"{"}headline{"}"} o {"{"}facts{"}"}.
approval-approved = Aprobado para <b>{ $chat }</b> por { $who } el { $when }.
approval-skipped = Omitido para <b>{ $chat }</b> por { $who } el { $when }.
approval-late = Esto ya se decidió.
approval-expired = Es demasiado antiguo para publicarse.
approval-retracted = Esta noticia fue retirada.
