"""The compass dialogue: a talk without numbers that a team holds now or over some days, and that ends in steps.

What is said is said in the open, under a first name, or kept for oneself; who sees it is said before one writes. There
are no ratings and no counts, and everything said is forgotten after some months.
"""
