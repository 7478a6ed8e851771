person-which = Nenne jemanden mit der Nummer, die Telegram jedem gibt, zum Beispiel <code>/ban 123456</code>.
admin-added = { $person } ist jetzt Admin.
admin-known = { $person } ist schon Admin.
admin-first = Admins der Einstellungsdatei kann man nur dort entfernen.
admin-removed = { $person } ist kein Admin mehr.
admin-none = { $person } ist kein Admin.
admins-title = Admins (★ aus der Einstellungsdatei)
ban-admin = Ein Admin kann nicht gesperrt werden. Nimm ihm erst die Rechte.
banned = { $person } ist gesperrt und bekommt keine Antwort mehr.
ban-known = { $person } ist schon gesperrt.
unbanned = Die Sperre von { $person } ist aufgehoben.
ban-none = { $person } ist nicht gesperrt.
audit-none = Es wurde noch nichts geändert.
nothing-done = Es wurde nichts getan.
broadcast-what = Schreib den Text hinter den Befehl, höchstens { $most } Zeichen.
broadcast-ask = { $count ->
    [one] An { $count } Chat senden?
   *[other] An { $count } Chats senden?
}
broadcast-done = { $count ->
    [one] Es ist unterwegs zu { $count } Chat.
   *[other] Es ist unterwegs zu { $count } Chats.
}
retract-what = Antworte auf einen Beitrag mit /retract und dem Grund, oder schreib den Link des Artikels und den Grund.
retract-ask = Überall zurücknehmen, wo es erschienen ist?
retract-done = Zurückgenommen. Die Beiträge werden geändert.
retract-late = Das wurde schon zurückgenommen.
split-what = Antworte auf einen Beitrag mit /split, oder schreib den Link eines Artikels dahinter.
split-done = Sie hat jetzt eine eigene Geschichte.
split-alone = Sie ist schon allein in ihrer Geschichte.
join-what = Schreib die Links zweier Artikel, die dasselbe erzählen.
join-done = Es ist jetzt eine Geschichte.
join-already = Es ist schon eine Geschichte.
