# Why a post was not sent, or waits; said after “Reason:”.
reason-unsubscribed = the subscription was ended
reason-retracted = the brief was retracted
reason-outdated = it waited until it was no news any more
reason-skipped = its owner skipped it
reason-undecided = its owner did not decide in time
reason-banned = this chat is banned
reason-removed = I was blocked or removed
reason-silent = I may not post here
reason-throttled = Telegram asks me to wait
reason-in-order = it waits for the one before it
reason-empty = there was nothing to send
reason-lost = the brief is not stored any more
