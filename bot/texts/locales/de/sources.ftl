# The sources. $publisher is a name, $source the id that commands take, $kind one of the three kinds.
sources-none = Es gibt noch keine Quellen.
sources-readers = Quellen
sources-title = <b>Quellen</b>: { $all } · gestört: { $failing } · angehalten: { $paused }
sources-line = <b>{ $publisher }</b> · Einträge am Tag: { $rate } · zuletzt erreicht: { $when }
source-screen =
    <b>{ $publisher }</b>: { $state }
    <code>{ $url }</code>
    Id: <code>{ $source }</code>

    Art: { $kind } · Einträge am Tag: { $rate }
    Zuletzt erreicht: { $last }
    Nächste Abfrage: { $next }
    Abstand: { $interval }
    Themen: { $topics }
source-state-well = läuft
source-state-paused = angehalten
source-state-failing = gestört
source-state-new = noch nicht abgefragt
source-kind-feed = Feed
source-kind-sitemap = Sitemap
source-kind-listing = Seite
source-never = nie
source-automatic = automatisch
source-automatic-now = automatisch, zurzeit { $interval }
source-no-topics = keine eigenen
source-manage = Verwalten
source-pause = ⏸ Anhalten
source-resume = ▶️ Fortsetzen
source-poll = 🔄 Jetzt abfragen
source-test = 🔎 Testen
source-interval = ⏱ Abstand
source-topics = 🏷 Themen
source-remove = 🗑 Entfernen
source-intervals = Wie oft soll <b>{ $publisher }</b> abgefragt werden?
source-topics-choose = Welche Themen soll jede Meldung von <b>{ $publisher }</b> haben?
source-interval-set = { $publisher }: Der Abstand ist gesetzt.
source-paused = { $publisher } ist angehalten.
source-resumed = { $publisher } wird wieder abgefragt.
source-is-paused = { $publisher } ist schon angehalten.
source-is-polled = { $publisher } wird schon abgefragt.
source-poll-paused = { $publisher } ist angehalten. Setze es erst fort.
source-is-due = { $publisher } wird abgefragt.
source-testing = Einen Moment …
source-removed = { $publisher } ist entfernt. Die Meldungen bleiben. Du kannst das einen Tag lang rückgängig machen.
source-restored = { $publisher } ist wieder da, wie es war.
source-in-settings = { $publisher } steht in der Einstellungsdatei. Entferne es dort und starte neu, oder nimm <code>/pausesource { $source }</code>.
source-which = Nenne eine Quelle mit ihrer Id, Adresse oder ihrem Namen; /sources zählt sie auf.
source-unknown = Es gibt keine solche Quelle, oder mehrere heißen so; /sources zeigt die Ids.

# /addsource and /testsource
source-address-missing = Die Adresse fehlt. Schreibe <code>{ $example }</code> oder einen bekannten Namen wie <code>coindesk</code>.
source-address-wrong = Das ist keine http- oder https-Adresse. Schreibe <code>{ $example }</code> oder einen bekannten Namen wie <code>coindesk</code>.
source-address-long = Diese Adresse ist zu lang.
source-known = { $publisher } wird schon abgefragt, als <code>{ $source }</code>.
source-not-added = Nicht hinzugefügt.
source-nothing = Nichts gefunden.
source-added = { $publisher } ist als <code>{ $source }</code> hinzugefügt. Was dort jetzt steht, zeigt /latest; was danach kommt, wird gepostet.
source-several = Hier gibt es mehrere Quellen. Welche?
source-found = { $count ->
    [one] <b>{ $publisher }</b>: { $kind }, { $count } Eintrag
   *[other] <b>{ $publisher }</b>: { $kind }, { $count } Einträge
}
source-newest = Neuester: { $when }
source-offer = { $count ->
    [one] { $number }. { $kind }, { $count } Eintrag
   *[other] { $number }. { $kind }, { $count } Einträge
}
source-sample = Der neueste Eintrag ergibt diese Meldung:
source-no-brief = Der neueste Eintrag ergibt keine Meldung.
robots-allows = robots.txt erlaubt es.
robots-apart = robots.txt erlaubt es, wenn { $apart } zwischen den Anfragen liegen.
robots-forbids = robots.txt bittet Bots, fernzubleiben.

# OPML
opml-empty = Es gibt keine Quellen zu senden. Schick mir eine OPML-Datei, und ich übernehme ihre Feeds.
opml-file = { $count ->
    [one] { $count } Quelle, für andere Feedreader. Schick mir eine solche Datei, und ich übernehme ihre Feeds.
   *[other] { $count } Quellen, für andere Feedreader. Schick mir eine solche Datei, und ich übernehme ihre Feeds.
}
opml-wrong = Das ist keine OPML-Datei.
opml-large = Diese Liste ist zu groß. Höchstens { $most } MB, bitte.
opml-taken = Neu: { $count }
opml-known = Schon bekannt: { $count }
opml-unusable = Nicht brauchbar: { $count }
