"""Every statistic of the product: scores, reliability, agreement, groups, shrinkage, intervals, change, and the
model that follows a team over time. Pure functions of numbers; what may be shown at all is decided in `anonymity`.

Formulas, sources and test vectors: docs/rules/statistics.md.
"""
