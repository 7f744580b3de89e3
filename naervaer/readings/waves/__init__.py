"""Readings that open by themselves: the rhythm, the pauses, and what an organisation asks beside the method.

It promises that no team is asked twice at once, nothing opens on a public holiday or in a pause, and that every
date, person and word of a reading is fixed when it opens. It must never know who has answered.
"""
