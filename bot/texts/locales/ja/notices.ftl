notice-source-gone = { $source }（{ $id }）はなくなりました：{ $reason }。停止しました。/removesource { $id } で削除できます。
notice-source-failing = { $source }（{ $id }）は { $when } から何も届いていません：{ $reason }。引き続き試します。/pausesource { $id } で停止できます。
notice-source-barren = { $source }（{ $id }）には記事がありますが、直近 { $count } 件はどれも速報になりませんでした。最新の理由：{ $reason }。/testsource と住所で中身を確認でき、/pausesource { $id } で停止できます。
notice-source-back = { $source }（{ $id }）が復旧しました。
notice-given-up = 投稿を断念しました（{ $reason }）。チャット：{ $chat }。
