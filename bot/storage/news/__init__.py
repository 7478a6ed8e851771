"""Sources and what came of them: entries, articles, briefs, stories."""
