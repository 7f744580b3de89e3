"""Where the questions come from. What is our own, and what we lean on: nothing here is a validated instrument."""

from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class Source:
    """One thing that is asked, and what it leans on."""

    what: Text
    leans_on: Text


SOURCES = (
    Source(
        Text(da="Alle spørgsmål", en="All questions"),
        Text(
            da="Vores egne ord, fri til brug (CC0), ikke afprøvet i forskning.",
            en="Our own words, free to use (CC0), not tested in research.",
        ),
    ),
    Source(
        Text(da="Cirklerne", en="The circles"),
        Text(
            da="Egen tegning efter Aron, Aron og Smollan (1992) og Gächter, Starmer og Tufano (2015, PMC4466912).",
            en="Own drawing, after Aron, Aron and Smollan (1992) and Gächter, Starmer and Tufano (2015, PMC4466912).",
        ),
    ),
    Source(
        Text(da="Tillid", en="Trust"),
        Text(
            da="Fire faktorer efter Steve Toppin, Xin-fu: en model fra praksis, ikke afprøvet i forskning.",
            en="Four factors after Steve Toppin, Xin-fu: a model from practice, not tested in research.",
        ),
    ),
    Source(
        Text(da="Kompasset og afstandene", en="The compass and the distances"),
        Text(
            da="Metodens egne emner. Et spørgsmål for hvert.",
            en="The method's own topics. One question for each.",
        ),
    ),
    Source(
        Text(da="Beregning", en="Scoring"),
        Text(
            da="Fra 0 til 100. En skala tæller, når mindst halvdelen af dens spørgsmål er besvaret, som i COPSOQ.",
            en="From 0 to 100. A scale counts when at least half of its questions are answered, as in COPSOQ.",
        ),
    ),
)
