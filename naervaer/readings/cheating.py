"""How we would try to cheat ourselves: each attack in a plain sentence, and what stops it. As the audit plays them."""

from django.utils.translation import gettext as _

Attacks = list[tuple[str, str]]


def tried() -> list[tuple[str, Attacks]]:
    """Heading, and the attacks under it with what stops each."""
    return [
        (_("With what is shown"), _numbers()),
        (_("With what lies on the machine"), _machine()),
        (_("By breaking the rules"), _rules()),
        (_("What we cannot stop"), _cannot()),
    ]


def _numbers() -> Attacks:
    return [
        (
            _("We take the result of seven people, and two of them tell us what they answered."),
            _("The range is so wide that each of the others can still have answered almost anything."),
        ),
        (
            _("We compare two results, from before and after you came, moved or left."),
            _("The ranges have their limits at the same places each time. Even if everybody answers the same every "
              "week for half a year, three of five answers remain possible for you."),
        ),
        (
            _("We take the result of the whole company and subtract the other teams."),
            _("Numbers for larger parts are made from what the groups were shown, so there is nothing to subtract."),
        ),
        (
            _("Everybody answers the same, so the result gives you all away."),
            _("The lowest and the highest range are extra wide. That all agree is never shown."),
        ),
        (
            _("We find somebody by the way they write."),
            _("There is nowhere to write in a reading. We collect no comments."),
        ),
    ]  # fmt: skip


def _machine() -> Attacks:
    return [
        (
            _("We steal the database, the logs and the backups when the reading has closed."),
            _("The answers and the key are destroyed. We planted an answer that is easy to recognise, and searched "
              "every file. It was not there."),
        ),
        (
            _("We note who answers when, and look at the order the answers lie in."),
            _("They lie in random order and without a time. We guess no better than by drawing lots."),
        ),
        (
            _("We look for traces: who signed in, what was logged, how long an answer is."),
            _("Sending leaves nothing but the locked answer, and all of them are equally long."),
        ),
    ]  # fmt: skip


def _rules() -> Attacks:
    return [
        (
            _("The leader closes the reading when only you have answered."),
            _("Nobody can. The dates are fixed when it opens, and the database itself refuses to move them."),
        ),
        (
            _("Somebody joins late, or counts in two groups, so that the groups can be compared."),
            _("The groups are fixed when it opens. Whoever comes later waits for the next reading."),
        ),
        (
            _("The leader invents four colleagues and puts you among them."),
            _("A group of five is not asked. New people count after 28 days, the log shows who added them, and you see "
              "every name before you answer."),
        ),
        (
            _("The leader keeps everybody's cards and answers for them."),
            _("From the first use a card only says who you are. Your PIN or passkey proves it, and nobody in your "
              "leader's line can reset it. If you have never used your card, you are not safe from this: use it "
              "today."),
        ),
        (
            _("Somebody answers twice."),
            _("The second time is refused. From the same phone it replaces the first."),
        ),
    ]  # fmt: skip


def _cannot() -> Attacks:
    return [
        (
            _("Everybody in the group but you tells what they answered."),
            _("Then they can come close to your answer. No method with numbers can prevent that."),
        ),
        (
            _("Somebody has full control of the server while the reading is open."),
            _("They could read answers as they arrive. When it has closed, that is over."),
        ),
        (
            _("Somebody looks over your shoulder."),
            _("Answer where you are alone. It takes a few minutes, and it can wait until tomorrow."),
        ),
    ]
