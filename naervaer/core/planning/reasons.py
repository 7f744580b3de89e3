"""From the terms of a need to the reasons that are said aloud: at most two, the weightiest first."""

from enum import StrEnum

from .need import Need, Term


class Reason(StrEnum):
    """One sentence each, in the page's templates."""

    ASKED = "asked"
    PROMISE = "promise"
    LONGER = "longer"
    NEVER = "never"
    SINCE = "since"
    NEW = "new"
    ALONE_AT_NIGHT = "alone_at_night"
    ALONE = "alone"
    NIGHT = "night"
    HOURS = "hours"


def reasons(need: Need, most: int = 2) -> tuple[Reason, ...]:
    """The reasons behind `need`, at most `most`; terms that are one thing to say are added together.

    >>> reasons(Need(((Term.SINCE, 900), (Term.OVERDUE, 100), (Term.ALONE, 300), (Term.NIGHT, 300))))
    (<Reason.SINCE: 'since'>, <Reason.ALONE_AT_NIGHT: 'alone_at_night'>)
    >>> reasons(Need(((Term.SINCE, 900), (Term.ASKED, 200000))), most=1)
    (<Reason.ASKED: 'asked'>,)
    >>> reasons(Need(()))
    ()
    """
    value = dict(need.terms)
    since = value.pop(Term.SINCE, 0) + value.pop(Term.OVERDUE, 0)
    never = value.pop(Term.NEVER, 0)
    alone, night = value.pop(Term.ALONE, 0), value.pop(Term.NIGHT, 0)
    said = {Reason(term.value): amount for term, amount in value.items()}
    said[Reason.NEVER if never else Reason.SINCE] = since + never
    if alone and night:
        said[Reason.ALONE_AT_NIGHT] = alone + night
    else:
        said |= {Reason.ALONE: alone, Reason.NIGHT: night}
    order = list(Reason)
    found = sorted((key for key in said if said[key]), key=lambda key: (-said[key], order.index(key)))
    return tuple(found[:most])
