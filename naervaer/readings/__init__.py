"""Asking how near people feel, and showing what a team said: waves, the questions on the phone, the compass.

It promises that everybody is told who will see what before each question, and that only released
values are shown. It must never show or hold one person's answers.
"""
