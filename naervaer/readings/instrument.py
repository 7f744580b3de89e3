"""The questions as the sealed room knows them: points, directions and measures, no words."""

from naervaer.core.anonymity import Instrument, Measure, Question
from naervaer.method.readings import Reading


def instrument(reading: Reading) -> Instrument:
    """What the room needs of `reading`."""
    questions = {item.id: Question(item.id, item.scale.points, item.reversed) for item in reading.items}
    return Instrument(
        version=reading.version,
        sittings=tuple(tuple(questions[item.id] for item in sitting.items) for sitting in reading.sittings),
        measures=tuple(Measure(measure, items) for measure, items in reading.measures.items()),
    )
