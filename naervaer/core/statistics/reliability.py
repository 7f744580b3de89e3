"""Whether items measure one thing together: alpha and item-total correlation.

Alpha may be negative; it is said as it is. Answers that are missing are None: `alpha` uses complete rows (listwise),
`alpha_pairwise` every pair of items with the people who answered both.
"""

from collections.abc import Sequence

from .describe import correlation, covariance, mean, variance

Table = Sequence[Sequence[float | None]]  # a row a person, a column an item


def alpha_of(items: int, item_variances: float, total_variance: float) -> float:
    """Cronbach's alpha from the sum of the items' variances and the variance of their sum.

    >>> round(alpha_of(7, 924.78621, 3334.89195), 7)
    0.8431428
    """
    return items / (items - 1) * (1 - item_variances / total_variance)


def standardized_alpha_of(items: int, mean_correlation: float) -> float:
    """Alpha of items brought to the same spread, from their mean correlation.

    >>> round(standardized_alpha_of(7, 0.4269066), 7)
    0.8390838
    """
    return items * mean_correlation / (1 + (items - 1) * mean_correlation)


def alpha(table: Table) -> float | None:
    """Cronbach's alpha over complete rows; None when it does not exist (one item, or nobody differs).

    >>> round(alpha([(4, 3, 5), (4, 4, 4), (5, 4, 4), (4, 4, 5), (3, 4, 4)]), 6)
    -0.642857
    >>> alpha([(4,), (3,)]) is None
    True
    """
    rows = _complete(table)
    if len(rows) < 2 or len(rows[0]) < 2:
        return None
    total = variance([sum(row) for row in rows])
    return alpha_of(len(rows[0]), sum(variance(column) for column in zip(*rows, strict=True)), total) if total else None


def alpha_pairwise(table: Table) -> float | None:
    """Alpha from variances and covariances, each over the people who answered both items; None as `alpha`.

    >>> round(alpha_pairwise([(1, 1), (2, 2), (3, 3), (4, None)]), 6)
    0.857143
    """
    columns = list(zip(*table, strict=True))
    sums = [[_covariance(first, second) for second in columns] for first in columns]
    total = sum(map(sum, sums))
    items = len(columns)
    return alpha_of(items, sum(sums[at][at] for at in range(items)), total) if items > 1 and total else None


def standardized_alpha(table: Table) -> float | None:
    """Alpha of the standardized items, over complete rows; None when an item never varies.

    >>> standardized_alpha([(1, 2), (2, 4), (3, 6)])
    1.0
    """
    columns = list(zip(*_complete(table), strict=True))
    pairs = [correlation(a, b) for at, a in enumerate(columns) for b in columns[:at]]
    known = [pair for pair in pairs if pair is not None]
    return standardized_alpha_of(len(columns), mean(known)) if known and len(known) == len(pairs) else None


def item_total(table: Table) -> list[float | None]:
    """Each item's correlation with the sum of the others, over complete rows.

    >>> [round(r, 3) for r in item_total([(1, 1, 2), (2, 2, 1), (3, 3, 3)])]
    [0.866, 0.866, 0.5]
    """
    rows = _complete(table)
    return [
        correlation([row[item] for row in rows], [sum(row) - row[item] for row in rows]) for item in range(len(rows[0]))
    ]


def _complete(table: Table) -> list[list[float]]:
    rows = [[value for value in row if value is not None] for row in table]
    return [row for row, whole in zip(rows, table, strict=True) if len(row) == len(whole)]


def _covariance(first: Sequence[float | None], second: Sequence[float | None]) -> float:
    both = [(x, y) for x, y in zip(first, second, strict=True) if x is not None and y is not None]
    return covariance([x for x, _ in both], [y for _, y in both])
