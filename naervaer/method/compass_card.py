"""The words on the compass card: one short word a topic, so that it can be read on a phone [ours]."""

from .texts import Text

SHORT_NAMES = {
    "vision": Text(da="Vision", en="Vision"),
    "relations": Text(da="Relationer", en="Relations"),
    "values": Text(da="Værdier", en="Values"),
    "anchoring": Text(da="Forankring", en="Anchoring"),
    "priorities": Text(da="Prioritering", en="Priorities"),
    "resources": Text(da="Ressourcer", en="Resources"),
    "results": Text(da="Resultater", en="Results"),
    "deadlines": Text(da="Deadlines", en="Deadlines"),
    "status": Text(da="Nøgletal", en="Key figures"),
    "support": Text(da="Støtte", en="Support"),
    "feedback": Text(da="Feedback", en="Feedback"),
    "touchpoints": Text(da="Touchpoints", en="Touchpoints"),
}

# Which outcome question a topic mostly serves: N1, that the leader is there for me, or N2, what the leader works for.
OUTCOME_OF = {
    "vision": "N2",
    "relations": "N1",
    "values": "N2",
    "anchoring": "N1",
    "priorities": "N2",
    "resources": "N1",
    "results": "N2",
    "deadlines": "N2",
    "status": "N2",
    "support": "N1",
    "feedback": "N1",
    "touchpoints": "N1",
}
