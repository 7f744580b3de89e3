"""The seven kinds of distance, and those a team may add (METHOD S1).

They are conditions. Whether they become *psychological distance* is experienced, and so both how far
it feels and how much it hinders are asked. "What it is" and "what shortens it" are our own words [ours].
"""

from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class Distance:
    """One kind. `item` is the number of its pair of questions (A1 and H1); `think_of` says it in everyday words."""

    id: str
    item: int
    name: Text
    think_of: Text
    shortens: Text


def _kind(
    kind: str, item: int, name: tuple[str, str], think_of: tuple[str, str], shortens: tuple[str, str]
) -> Distance:
    return Distance(kind, item, Text(*name), Text(*think_of), Text(*shortens))


DISTANCES = (
    _kind("physical", 1, ("Fysisk afstand", "Physical distance"),
          ("sted og kilometer", "place and kilometres"),
          ("Mød dem dér, hvor de arbejder, og ring med video imellem.",
           "Meet them where they work, and use video calls in between.")),
    _kind("organisational", 2, ("Organisatorisk afstand", "Organisational distance"),
          ("vejen til dem, der bestemmer", "the way to those who decide"),
          ("Sig, hvem der bestemmer hvad, og giv svar videre selv.",
           "Say who decides what, and bring the answer yourself.")),
    _kind("personal", 3, ("Personlig afstand", "Personal distance"),
          ("jeres kendskab til hinanden", "how you know each other"),
          ("Ring uden at have en opgave med, og fortæl også selv.",
           "Call without a task as the reason, and tell something yourself.")),
    _kind("cultural", 4, ("Kulturel afstand", "Cultural distance"),
          ("sprog, vaner og baggrund", "language, habits and background"),
          ("Spørg, hvordan noget bliver forstået. Brug enkle ord og billeder.",
           "Ask how something is understood. Use plain words and pictures.")),
    _kind("professional", 5, ("Faglig afstand", "Professional distance"),
          ("jeres fag og kunnen", "your trades and skills"),
          ("Bed om at få vist, hvordan arbejdet bliver gjort.", "Ask to be shown how the work is done.")),
    _kind("technological", 6, ("Teknologisk afstand", "Technological distance"),
          ("telefon, app og net", "phone, app and network"),
          ("Vælg den vej, der når alle, og hjælp den ene, som den ikke når.",
           "Choose the way that reaches everybody, and help the one it does not reach.")),
    _kind("values", 7, ("Værdimæssig afstand", "Distance in values"),
          ("det, der er vigtigt for jer hver især", "what is important to each of you"),
          ("Fortæl, hvorfor du vælger, som du gør, og spørg, hvad der er vigtigt for dem.",
           "Say why you choose as you do, and ask what is important to them.")),
)  # fmt: skip

# What a team may add as its own kind. It is asked as number 8.
OWN_DISTANCES = (
    _kind("time", 8, ("Afstand i tid", "Distance in time"),
          ("jeres arbejdstider", "your working hours"),
          ("Aftal et tidspunkt, hvor I begge er vågne og på arbejde.",
           "Agree an hour when you are both awake and at work.")),
    _kind("social", 8, ("Social afstand", "Social distance"),
          ("snak, pauser og samvær", "talk, breaks and company"),
          ("Hold en kort pause sammen, også på telefon.", "Take a short break together, also by phone.")),
)  # fmt: skip
