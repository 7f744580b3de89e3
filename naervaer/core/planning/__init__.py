"""Whom to reach out to, and when: the need for a talk as named terms, and the moments that suit a person.

It judges the leader's reaching out, never the member: nothing here knows what a member does, who
they are or how a relation is. docs/rules/planning.md tells it in prose.
"""
