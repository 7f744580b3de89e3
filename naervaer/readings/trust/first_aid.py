"""First aid for trust in one language, for a leader or for a member."""

from dataclasses import dataclass

from naervaer.method import first_aid as method


@dataclass(frozen=True)
class Sign:
    """A green sign. `do` in order; `says`: words that can be used as they stand."""

    id: str
    name: str
    when: str
    do: tuple[str, ...]
    says: tuple[str, ...]


@dataclass(frozen=True)
class FirstAid:
    title: str
    lead: str
    signs: tuple[Sign, ...]


def first_aid(language: str, leads: bool) -> FirstAid:
    """The three signs."""
    return FirstAid(
        title=method.FIRST_AID_TITLE.in_language(language),
        lead=method.FIRST_AID_LEAD.in_language(language),
        signs=tuple(
            Sign(
                id=sign.id,
                name=sign.name.in_language(language),
                when=sign.when.in_language(language),
                do=tuple(text.in_language(language) for text in (sign.leader if leads else sign.member)),
                says=tuple(text.in_language(language) for text in sign.says) if leads or sign.id == "exit" else (),
            )
            for sign in method.FIRST_AID
        ),
    )
