stats-title = { $days ->
    [1] Die letzten 24 Stunden
   *[other] Die letzten { $days } Tage
}
stats-now = Jetzt
stats-polled = Abgefragte Quellen: { $count }
stats-found = Gefundene Artikel: { $count }
stats-briefed = Geschriebene Meldungen: { $count }
stats-merged = Einer bekannten Geschichte zugeordnet: { $count }
stats-unread = Artikel ohne Meldung: { $count }
stats-delivered = Zugestellte Beiträge: { $count }
stats-failed = Aufgegebene Beiträge: { $count }
stats-uncertain = Beiträge, die vielleicht doppelt kamen: { $count }
stats-lag-first = Vom Erscheinen bis zum ersten Beitrag: { $median }, höchstens { $worst }
stats-lag-last = Vom Erscheinen bis zum letzten Beitrag: { $median }, höchstens { $worst }
stats-queue = Noch zu senden: { $count }
stats-sources = Quellen: { $count }
stats-failing = Gestörte Quellen: { $count }
stats-paused = Angehaltene Quellen: { $count }
stats-briefs = Gespeicherte Meldungen: { $count }
stats-subscriptions = Abonnements: { $count }
stats-model = Sprachmodell heute: Anfragen { $count }, Tokens { $tokens }
stats-curve-posts = 🟦 Beiträge
stats-curve-first = 🟩 Vom Erscheinen bis zum ersten Beitrag (Median)
stats-curve-last = 🟧 Vom Erscheinen bis zum letzten Beitrag (Median)
health-acting = Telegram: Ein Programm handelt für den Bot
health-not-acting = Telegram: Kein Programm handelt für den Bot
health-polls-none = Abzufragende Quellen: keine fällig
health-polls-due = Abzufragende Quellen: { $count } fällig, die älteste seit { $age }
health-articles-none = Zu lesende Artikel: keine fällig
health-articles-due = Zu lesende Artikel: { $count } fällig, der älteste seit { $age }
health-posts-none = Zu sendende Beiträge: keine fällig
health-posts-due = Zu sendende Beiträge: { $count } fällig, der älteste seit { $age }
health-sources-well = Quellen: Keine der abgefragten ist gestört
health-sources-fail = Quellen: { $count } von { $all } sind gestört: { $names }
health-database = Datenbank: Sie antwortet
