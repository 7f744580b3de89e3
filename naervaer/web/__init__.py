"""The shell: the frame of every page, its components, styles, scripts and type, and the clock.

Everything is served from here: nothing on a page comes from a third party.
"""
