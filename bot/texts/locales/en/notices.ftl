# Said unasked: to admins of a source, and of what was given up.
notice-source-gone = { $source } ({ $id }) is gone for good: { $reason }. It is paused; /removesource { $id } forgets it.
notice-source-failing = { $source } ({ $id }) has given nothing since { $when }: { $reason }. I keep trying; /pausesource { $id } stops that.
notice-source-barren = { $source } ({ $id }) lists articles, but none of the last { $count } gave a brief, the newest because: { $reason }. /testsource with its address shows what is there; /pausesource { $id } stops it.
notice-source-back = { $source } ({ $id }) is back.
notice-given-up = A post was given up ({ $reason }). Chat: { $chat }.
