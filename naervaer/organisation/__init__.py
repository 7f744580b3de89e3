"""Where the organisation sees that help is needed, and shows what it did: units, cases, the calculator, the law.

It shows a unit only where no single team can be worked out; a team comes here only as a case, and never with a name.
"""
