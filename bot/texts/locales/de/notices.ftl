notice-source-gone = { $source } ({ $id }) gibt es nicht mehr: { $reason }. Die Quelle ist angehalten; /removesource { $id } vergisst sie.
notice-source-failing = { $source } ({ $id }) liefert nichts seit { $when }: { $reason }. Ich versuche es weiter; /pausesource { $id } beendet das.
notice-source-barren = { $source } ({ $id }) führt Artikel auf, aber keiner der letzten { $count } ergab eine Meldung, der neueste, weil: { $reason }. /testsource mit der Adresse zeigt, was dort ist; /pausesource { $id } hält sie an.
notice-source-back = { $source } ({ $id }) ist wieder da.
notice-given-up = Ein Beitrag wurde aufgegeben ({ $reason }). Chat: { $chat }.
