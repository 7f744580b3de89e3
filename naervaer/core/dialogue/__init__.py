"""The compass dialogue as a course of legs, who talks with whom, and where the needle points.

Nothing here is a number about anybody: a dialogue has no ratings, and pairs are never compared.
"""
