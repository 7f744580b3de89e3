"""The four pages about a team on paper: a PDF on A4, with the same pictures and the same words.

It promises to hold nothing but what the page on the screen holds, and to be made when asked for, never kept.
"""
