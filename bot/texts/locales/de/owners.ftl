chat-gone = Diesen Chat kenne ich nicht mehr.
setup-what =
    <b>{ $chat }</b> · Schritt 1 von 3

    Was soll ich dort schreiben? Wähle Themen und Coins, oder lass alles an. Vor dem Start erscheint nichts.
setup-when =
    <b>{ $chat }</b> · Schritt 2 von 3

    Wann soll ich schreiben?
setup-look =
    <b>{ $chat }</b> · Schritt 3 von 3

    { $gets }

    Sende eine Probe, um zu sehen, wie es aussieht. Wenn du so weit bist, starte.
setup-group = Ich schreibe kurze Krypto-Meldungen. Ein Administrator dieser Gruppe kann mich hier einrichten.
setup-no-right = Du hast mich zu <b>{ $chat }</b> hinzugefügt, aber ich darf dort nicht schreiben. Gib mir das Recht, dann helfe ich dir beim Einrichten.
paused-chat = Ich kann in { $chat } nicht schreiben: { $reason }. Gib mir das Recht, Nachrichten zu senden, dann mache ich weiter.
paused-topic = Ich kann in { $chat } nicht schreiben: Das Thema ist geschlossen. Öffne es wieder, dann mache ich weiter.
setup-back =
    Ich bin wieder in <b>{ $chat }</b>. Soll ich weitermachen wie vorher?

    { $gets }
setup-begin = Einrichten
setup-everything = Alles
setup-next = Weiter →
setup-instant = Sofort
setup-daily = Tägliche Sammlung
setup-big = Nur Großes
setup-sample = Probe senden
setup-live = Starten
setup-restore = Weiter wie vorher
setup-anew = Neu einrichten
setup-forum = In Forenthemen starten
setup-sampled = Die Probe ist unterwegs.
setup-no-sample = Es gibt noch keine Meldung, die passt.
setup-went-live = { $chat } läuft.
forum-done = { $count ->
    [one] Ich habe { $count } Forenthema eröffnet. Seine Nachrichten kommen ab jetzt dorthin.
   *[other] Ich habe { $count } Forenthemen eröffnet. Ihre Nachrichten kommen ab jetzt dorthin.
}
forum-no-right = Ich darf in dieser Gruppe keine Themen eröffnen. Mach mich zum Administrator, der Themen verwaltet, und drücke noch einmal.
forum-partly = Telegram ließ mich nur einige Themen eröffnen. Drücke später noch einmal.
mychats-none = Du hast noch keinen Kanal und keine Gruppe mit mir. Füge mich als Administrator hinzu, dann helfe ich dir beim Einrichten.
mychats-title = <b>Deine Kanäle und Gruppen</b>
mychats-line = • { $chat }: { $state }
chat-screen =
    <b>{ $chat }</b>: { $state }

    { $gets }
chat-state-live = läuft
chat-state-approval = läuft, jeder Beitrag wartet auf deine Zustimmung
chat-state-draft = noch nicht gestartet
chat-state-ended = beendet
chat-state-out = ich bin nicht mehr dort
chat-state-paused = pausiert, weil ich dort nicht schreiben darf
chat-settings = Einstellungen
chat-template = Form der Beiträge
chat-approval-on = Zustimmung: an
chat-approval-off = Zustimmung: aus
chat-stop = Beenden
chat-approval-is-on = Ab jetzt frage ich dich vor jedem Beitrag.
chat-approval-is-off = Ab jetzt schreibe ich, ohne zu fragen.
chat-stopped = { $chat } bekommt nichts mehr.
template-shown = So sehen Beiträge in <b>{ $chat }</b> aus:
template-preview = So werden Beiträge in <b>{ $chat }</b> aussehen:
template-how =
    Schreib die Form der Beiträge für <b>{ $chat }</b>, zum Beispiel:

    <pre>{ $example }</pre>

    Felder: { $fields }
    *fett*, _kursiv_, [Text]({"{"}link{"}"}). Was in [[ ]] steht, entfällt, wenn sein Feld leer ist. Ein \ vor einem Zeichen nimmt ihm seine Bedeutung.

    Quelle und Hinweis stehen immer dabei.
template-no-brief = Es gibt noch keine Meldung, um es zu zeigen. Ab der ersten wird es verwendet.
template-keep = Behalten
template-change = Ändern
template-default = Standard
template-kept = Behalten. Es gilt ab dem nächsten Beitrag.
template-is-default = Beiträge haben wieder die übliche Form.
template-which = Für welchen Chat?
template-placeholder = Die Form der Beiträge
template-fault-too-long = Zeile { $line }, Spalte { $column }: das ist zu lang. Höchstens { $most } Zeichen, bitte.
template-fault-unknown-field = Zeile { $line }, Spalte { $column }: es gibt kein Feld „{ $found }“. Die Felder sind { $fields }.
template-fault-nearest = Zeile { $line }, Spalte { $column }: es gibt kein Feld „{ $found }“. Meintest du „{ $nearest }“?
template-fault-unclosed = Zeile { $line }, Spalte { $column }: „{ $found }“ wird nie geschlossen.
template-fault-unopened = Zeile { $line }, Spalte { $column }: „{ $found }“ schließt, was nie geöffnet wurde.
template-fault-nested = Zeile { $line }, Spalte { $column }: ein [[ ]] kann nicht in einem anderen stehen.
template-fault-bad-link = Zeile { $line }, Spalte { $column }: hier wurde eine Webadresse oder {"{"}link{"}"} erwartet.
template-fault-too-often = Zeile { $line }, Spalte { $column }: das Feld „{ $found }“ kann nur zweimal stehen.
template-fault-too-many-marks = Zeile { $line }, Spalte { $column }: zu viel Fettes, Kursives oder Verlinktes. Höchstens { $most }, bitte.
template-fault-no-news = Zeile { $line }, Spalte { $column }: {"{"}headline{"}"} oder {"{"}facts{"}"} fehlt.
approval-approved = Für <b>{ $chat }</b> zugestimmt von { $who } am { $when }.
approval-skipped = Für <b>{ $chat }</b> ausgelassen von { $who } am { $when }.
approval-late = Das ist schon entschieden.
approval-expired = Das ist zu alt, um noch zu erscheinen.
approval-retracted = Diese Meldung wurde zurückgenommen.
