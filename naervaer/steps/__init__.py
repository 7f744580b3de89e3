"""Small dated commitments, promised to somebody, kept, moved or dropped: the ground the other domains share.

It promises that those who were promised something see it. It must never score or compare persons.
"""
