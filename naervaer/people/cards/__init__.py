"""Printable cards: one QR code a person, on sheets to cut, in the language they read.

A card says who somebody is and never that it is them. It promises to be made in seconds for
thousands, without anything from outside the machine. It must never be kept: the sheet is made
when it is asked for, and handed over.
"""
