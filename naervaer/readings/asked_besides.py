"""What a reading asked besides the method: an organisation's own questions, and installed instruments."""

from dataclasses import dataclass

from naervaer.method.readings import Reading as Questions

from .compass_lines import Line, Lines

_METHOD = 2  # the first two sittings are the method's


@dataclass(frozen=True)
class Besides:
    """One such part. `about`: whose questions they are, and their licence."""

    title: str
    about: str
    lines: tuple[Line, ...]


def measures_besides(questions: Questions) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.measure for sitting in questions.sittings[_METHOD:] for item in sitting.items))


def besides(questions: Questions, lines: Lines) -> tuple[Besides, ...]:
    """Each part with its measures. One question stands in its own words; several as what the part is called."""
    language = lines.language
    told = questions.meanings
    found: list[Besides] = []
    for sitting in questions.sittings[_METHOD:]:
        title = sitting.title.in_language(language)
        by_measure: dict[str, list[str]] = {}
        for item in sitting.items:
            by_measure.setdefault(item.measure, []).append(item.asked.in_language(language))
        names = {measure: asked[0] if len(asked) == 1 else title for measure, asked in by_measure.items()}
        about = sitting.about.in_language(language) if sitting.about else ""
        found.append(
            Besides(
                title, about, tuple(lines.besides(measure, name, told.get(measure)) for measure, name in names.items())
            )
        )
    return tuple(found)
