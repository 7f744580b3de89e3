"""The taught method as data: topics, roles, distances, factors and items, with their texts by language.

Nothing here computes, and nothing here depends on anything else.
"""
