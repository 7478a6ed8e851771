chat-gone = Não conheço mais este chat.
setup-what =
    <b>{ $chat }</b> · Passo 1 de 3

    O que devo publicar lá? Escolha temas e moedas, ou deixe tudo ligado. Nada é publicado antes de começar.
setup-when =
    <b>{ $chat }</b> · Passo 2 de 3

    Quando devo publicar?
setup-look =
    <b>{ $chat }</b> · Passo 3 de 3

    { $gets }

    Publique uma amostra para ver como fica. Quando quiser, comece.
setup-group = Publico notícias curtas de cripto. Um administrador deste grupo pode me configurar aqui.
setup-no-right = Você me adicionou a <b>{ $chat }</b>, mas não posso publicar lá. Dê-me o direito de publicar mensagens e eu ajudo a configurar.
paused-chat = Não posso publicar em { $chat }: { $reason }. Dê-me o direito de publicar mensagens e eu continuo.
paused-topic = Não posso publicar em { $chat }: o tópico está fechado. Abra-o de novo e eu continuo.
setup-back =
    Voltei a <b>{ $chat }</b>. Continuo como antes?

    { $gets }
setup-begin = Configurar
setup-everything = Tudo
setup-next = Próximo →
setup-instant = Na hora
setup-daily = Resumo diário
setup-big = Só o grande
setup-sample = Publicar amostra
setup-live = Começar
setup-restore = Continuar como antes
setup-anew = Configurar de novo
setup-forum = Começar nos tópicos
setup-sampled = A amostra está a caminho.
setup-no-sample = Ainda não há notícia que sirva.
setup-went-live = { $chat } está no ar.
forum-done = { $count ->
    [one] Abri { $count } tópico do fórum. As notícias dele vão para lá a partir de agora.
   *[other] Abri { $count } tópicos do fórum. As notícias de cada um vão para lá a partir de agora.
}
forum-no-right = Não posso abrir tópicos neste grupo. Torne-me administrador que gerencia tópicos e toque de novo.
forum-partly = O Telegram só me deixou abrir alguns tópicos. Toque mais tarde para os outros.
mychats-none = Você ainda não tem canal nem grupo comigo. Adicione-me como administrador e eu ajudo a configurar.
mychats-title = <b>Seus canais e grupos</b>
mychats-line = • { $chat }: { $state }
chat-screen =
    <b>{ $chat }</b>: { $state }

    { $gets }
chat-state-live = no ar
chat-state-approval = no ar, cada publicação espera sua aprovação
chat-state-draft = ainda não está no ar
chat-state-ended = parado
chat-state-out = não estou mais lá
chat-state-paused = em pausa, porque não posso publicar lá
chat-settings = Configurações
chat-template = Forma das publicações
chat-approval-on = Aprovação: sim
chat-approval-off = Aprovação: não
chat-stop = Parar
chat-approval-is-on = De agora em diante pergunto antes de cada publicação.
chat-approval-is-off = De agora em diante publico sem perguntar.
chat-stopped = { $chat } não recebe mais publicações.
template-shown = Assim são as publicações em <b>{ $chat }</b>:
template-preview = Assim serão as publicações em <b>{ $chat }</b>:
template-how =
    Escreva a forma das publicações para <b>{ $chat }</b>, por exemplo:

    <pre>{ $example }</pre>

    Campos: { $fields }
    *negrito*, _itálico_, [texto]({"{"}link{"}"}). O que está em [[ ]] some se o campo estiver vazio. Uma \ antes de um sinal tira seu sentido.

    A fonte e o aviso sempre aparecem.
template-no-brief = Ainda não há notícia para mostrar. Será usado a partir da primeira.
template-keep = Manter
template-change = Mudar
template-default = Padrão
template-kept = Mantido. Vale a partir da próxima publicação.
template-is-default = As publicações voltaram à forma padrão.
template-which = Para qual chat?
template-placeholder = A forma das publicações
template-fault-too-long = Linha { $line }, coluna { $column }: é longo demais. No máximo { $most } caracteres, por favor.
template-fault-unknown-field = Linha { $line }, coluna { $column }: não há campo “{ $found }”. Os campos são { $fields }.
template-fault-nearest = Linha { $line }, coluna { $column }: não há campo “{ $found }”. Você quis dizer “{ $nearest }”?
template-fault-unclosed = Linha { $line }, coluna { $column }: “{ $found }” nunca é fechado.
template-fault-unopened = Linha { $line }, coluna { $column }: “{ $found }” fecha o que nunca foi aberto.
template-fault-nested = Linha { $line }, coluna { $column }: um [[ ]] não pode ficar dentro de outro.
template-fault-bad-link = Linha { $line }, coluna { $column }: aqui se esperava um endereço web ou {"{"}link{"}"}.
template-fault-too-often = Linha { $line }, coluna { $column }: o campo “{ $found }” só pode aparecer duas vezes.
template-fault-too-many-marks = Linha { $line }, coluna { $column }: negrito, itálico ou links demais. No máximo { $most }, por favor.
template-fault-no-news = Linha { $line }, coluna { $column }: falta {"{"}headline{"}"} ou {"{"}facts{"}"}.
approval-approved = Aprovado para <b>{ $chat }</b> por { $who } em { $when }.
approval-skipped = Pulado para <b>{ $chat }</b> por { $who } em { $when }.
approval-late = Isto já foi decidido.
approval-expired = É antigo demais para publicar.
approval-retracted = Esta notícia foi retirada.
