"""How many text messages a text is paid as: the network has few letters, and others take more than twice the room."""

_BASIC = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_TWICE = set("^{}\\[~]|€")  # each takes the room of two


def parts(text: str) -> int:
    """One for 160 letters of the basic alphabet (GSM 03.38), or for 70 of any other (UCS-2); less in each of several.

    >>> parts("Du kan svare til fredag."), parts("a" * 160), parts("a" * 161), parts("€" * 81)
    (1, 1, 2, 2)
    >>> parts("ą" * 70), parts("ą" * 71), parts("م" * 135)
    (1, 2, 3)
    """
    if set(text) <= _BASIC | _TWICE:
        return _split(len(text) + sum(letter in _TWICE for letter in text), 160, 153)
    return _split(len(text.encode("utf-16-be")) // 2, 70, 67)


def _split(size: int, alone: int, joined: int) -> int:
    return 1 if size <= alone else -(-size // joined)
