"""THE SEALED ROOM: what people answered, encrypted while a wave is open, destroyed when it has closed.

Doors: opening.py (and eligible.py: who may be asked), collecting.py in; closing.py; reporting.py out (Released only);
auditing*.py for the adversary, backup.py for sealed copies. Nothing else may import its models. It promises that an
acknowledged answer counts exactly once. It must never keep who answered what, hold an answer about a named person, or
leave a trace of answering (docs/rules/anonymity.md).
"""
