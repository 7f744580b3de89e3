"""Every decision and number of the product, in pure Python: no Django, database, clock, network or translation.

Frozen dataclasses in and out; time, seeds and thresholds are arguments.
"""
