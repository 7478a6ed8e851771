start =
    <b>Hot Topics</b> schreibt kurze Meldungen über Krypto und Blockchain: eine Überschrift, ein paar wichtige Fakten und woher sie kommen.

    /latest zeigt die neuesten Meldungen, /subscribe schickt dir jede neue, /settings sagt, was du wann bekommst.
start-latest = Neueste
start-subscribe = Abonnieren
start-topics = Themen wählen
start-language = Sprache
start-follow = Möchtest du die Nachrichten über <b>{ $name }</b>?
start-follow-button = Folgen
latest-none = Es gibt noch keine Meldungen. Mit /subscribe kommen sie zu dir.
latest-none-about = Es gibt noch keine Meldungen über „{ $query }“. Mit /subscribe kommen sie zu dir.
latest-too-long = Das ist zu lang, um danach zu suchen. Versuche einen Coin, ein Thema oder ein, zwei Wörter.
subscribed-here = Abonniert.
subscribed = { $chat } ist abonniert.
subscription-changed-here = Das Abonnement ist geändert.
subscription-changed = Das Abonnement von { $chat } ist geändert.
subscribe-end = /unsubscribe beendet es.
subscribe-unread = Das kann ich nicht lesen: höchstens { $words } Wörter mit { $letters } Buchstaben, jede Wortgruppe "in Anführungszeichen".
subscribe-only-administrators = Nur ein Administrator dieser Gruppe kann ihr Abonnement ändern.
settings-button = ⚙️ Einstellungen
unsubscribed = Abbestellt. Es kommt nichts mehr.
unsubscribe-undo = Rückgängig
unsubscribe-none = Es gibt kein Abonnement. /subscribe beginnt eins.
unsubscribe-whole = /unsubscribe beendet das ganze Abonnement; /subscribe ersetzt, was du bekommst.
search-what = Schreib, wonach du suchst: <code>/search spot etf</code>
search-none = Für „{ $query }“ wurde nichts gefunden.
search-more = Mehr →
tune-less = Wovon möchtest du weniger?
tune-less-done = Du bekommst nichts mehr über { $what }.
tune-more = Mehr davon. Wem möchtest du folgen?
tune-more-all = Du bekommst schon alles. Diese sind ähnlich:
tune-more-done = Du folgst jetzt { $what }.
tune-muted = Von { $publisher } kommt hier nichts mehr.
tune-undone = Es ist wieder wie vorher.
privacy =
    <b>Was ich über dich speichere</b>
    Diesen Chat und seine Einstellungen; was du abonniert hast; was ich dir in den letzten 30 Tagen geschickt habe; eine Frage von mir, die du noch nicht beantwortet hast; und welche Gruppen und Kanäle du abonniert hast.

    Deine Nachrichten werden nicht aufgehoben.
privacy-in-private = Schreib mir das in einem privaten Chat.
privacy-export = Exportieren
privacy-forget = Vergiss mich
privacy-exported = Das ist alles.
privacy-ask = Alles löschen, was über dich gespeichert ist, und dein Abonnement beenden?
privacy-sure = Ja, löschen
privacy-kept = Es wurde nichts gelöscht.
forgotten = Alles ist gelöscht. Gruppen und Kanäle, die du abonniert hast, bleiben es. Eine Sperre und die Aufzeichnung dessen, was Admins geändert haben, bleiben auch.
why-what = Antworte auf einen Beitrag mit /why oder /story, oder schreib den Link eines Artikels dahinter.
why-unknown = Davon habe ich keine Meldung.
why-source = Von { $publisher } ({ $url })
why-backlog = Sie war schon da, als die Quelle zum ersten Mal abgefragt wurde, und wurde deshalb nicht verschickt.
why-new = Es war die erste Meldung ihrer Geschichte.
why-update = Es ist Neues zu einer bekannten Geschichte.
why-repeat = Sie wiederholt „{ $of }“ von { $by } und wurde deshalb nicht noch einmal verschickt.
why-column = Es ist eine wiederkehrende Kolumne; die kommt nur, wo sie gewünscht ist.
why-publishers = { $count ->
    [one] { $count } Verlag erzählt diese Geschichte.
   *[other] { $count } Verlage erzählen diese Geschichte.
}
why-importance = Wichtigkeit: { $level }, { $value } ({ $parts })
why-not-subscribed = Dieser Chat war nie abonniert.
why-ended = Das Abonnement endete am { $when }.
why-everything = Dieser Chat bekommt alles.
why-matched = Dieser Chat wünscht sich: { $what }.
why-before = Das Abonnement begann später, am { $when }.
why-changed = Die Einstellungen wurden seither geändert, am { $when }.
why-refused-not-asked-for = Nichts darin ist, was dieser Chat sich wünscht.
why-refused-excluded = Das Wort „{ $what }“ darin ist hier ausgeschlossen.
why-refused-less = Es geht um { $what }, wovon hier weniger gewünscht ist.
why-refused-muted = { $what } ist hier stummgeschaltet.
why-refused-language = Die Sprache ist hier nicht gewünscht: { $what }.
why-refused-importance = Es ist nicht wichtig genug für diesen Chat.
why-refused-publishers = Zu wenige Verlage erzählen es für diesen Chat.
why-refused-repeat = Dieser Chat bekommt einen Artikel je Geschichte.
why-refused-column = Dieser Chat bekommt keine Kolumnen.
why-held = Sie wartet auf die Sammlung vom { $when }.
why-digest = Sie wartete auf eine Sammlung: { $state }.
why-delivery = Zustellung: { $state }
why-reason = Grund: { $reason }
why-never = Sie war für diesen Chat nie vorgesehen.
state-pending = wartet
state-sending = wird gesendet
state-sent = gesendet
state-cancelled = abgebrochen
state-discarded = aufgegeben
state-unknown = unbekannt
state-held = wartet auf Zustimmung
story-new = erste Meldung
story-repeat = dasselbe
story-update = Neues
story-column = Kolumne
story-alone = Ein Verlag erzählt sie.
refused-unseen = Ich sehe { $chat } nicht. Füge mich dort als Administrator hinzu und versuche es noch einmal.
refused-not-administrator = Nur ein Administrator von { $chat } kann ändern, was dort erscheint.
refused-may-not-post = In { $chat } darf ich nicht schreiben. Gib mir dort das Recht, Beiträge zu senden.
