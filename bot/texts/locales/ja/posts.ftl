post-read = 記事を読む
post-more = 👍 増やす
post-less = 👎 減らす
post-mute = 🔇 ミュート
post-no-time = 時刻不明
post-sources = { $count ->
   *[other] { $count } 社
}
post-disputed = ⚖️ 情報源により異なります：{ $sayings }
post-corrected = { $when } に発行元が<b>訂正</b>
post-retracted = { $when } に<b>撤回</b>。この内容に頼らないでください。
post-retracted-because = { $when } に<b>撤回</b>：{ $why }
digest-title = { $count ->
   *[other] 不在の間の速報 { $count } 件
}
digest-more = { $count ->
   *[other] ほかに { $count } 件は /latest で。
}
approval-ask = <b>{ $chat }</b> に投稿しますか？
approval-approve = ✅ 承認
approval-skip = 見送る
