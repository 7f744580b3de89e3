"""A list of people becomes people: bytes → table → recognised columns → parsed rows → plan → one short write.

Everything but `snapshot.py` and the action that writes is a function of its arguments. Whatever the
bytes are, the answer is a table or one sentence that says why not; a national number is never kept,
not even until the preview; and nothing is written before somebody has seen what will be.
"""
