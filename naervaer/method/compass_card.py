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
