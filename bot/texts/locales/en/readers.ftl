# For readers: /start, /latest, /search, /why, /privacy and the like.
start =
    <b>Hot Topics</b> posts short briefs of crypto and blockchain news: a headline, a few key facts, and where they come from.

    /latest shows the newest briefs.
    /subscribe sends you each new one; <code>/subscribe btc regulation</code> only those about a coin, a topic or a word.
    /help lists everything I can do.
latest-none = There are no briefs yet. /subscribe, and they will come to you.
latest-none-about = There are no briefs about “{ $query }” yet. /subscribe, and they will come to you.
latest-too-long = That is too long to look for. Try a coin, a topic or one or two words.
