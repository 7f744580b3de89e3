"""One believable organisation, for `make demo` and for every test.

`cast.py` holds the named people that tests speak of. Nothing but tests and this package may import
it, and `naervaer serve` never contains it.
"""
