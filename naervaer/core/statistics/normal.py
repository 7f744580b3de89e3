"""The normal and the t distribution, as far as they are needed."""

from math import erf, erfc, exp, isinf, lgamma, log, log1p, pi, sqrt

Z90 = 1.6448536269514722  # half of a 90 % interval, in standard deviations
Z95 = 1.959963984540054
_NARROW = 0.2  # standard deviations; a narrower window is as good as flat


def below(z: float) -> float:
    """The chance of a standard normal value below `z`.

    >>> round(below(0), 3), round(below(1.645), 3)
    (0.5, 0.95)
    """
    return 0.5 * erfc(-z / sqrt(2))


def density(z: float) -> float:
    """
    >>> round(density(0), 4), density(float("inf"))
    (0.3989, 0.0)
    """
    return exp(-z * z / 2) / sqrt(2 * pi)


def within(low: float, high: float) -> tuple[float, float, float]:
    """The chance that a standard normal value lies from `low` to `high`, and its mean and variance when it does.

    Either end may be infinite. Far out, where no float can tell, the chance is 0 and the value lies at the near end.

    >>> chance, mean, variance = within(0, float("inf"))
    >>> round(chance, 3), round(mean, 4), round(variance, 4)
    (0.5, 0.7979, 0.3634)
    >>> within(50, 60)[:2]
    (0.0, 50)
    """
    if high - low < _NARROW:
        middle, width = (low + high) / 2, high - low
        return density(middle) * width, middle, width * width / 12
    if low > 0:
        chance, mean, variance = within(-high, -low)
        return chance, -mean, variance
    chance = (erf(high / sqrt(2)) - erf(low / sqrt(2))) / 2 if high > -1 else below(high) - below(low)
    if chance < 1e-12:
        return 0.0, min(max(0.0, low), high), 0.0
    at_low, at_high = density(low), density(high)
    mean = (at_low - at_high) / chance
    ends = (0.0 if isinf(low) else low * at_low) - (0.0 if isinf(high) else high * at_high)
    return chance, mean, max(1 + ends / chance - mean * mean, 0.0)


def t_quantile(chance: float, freedom: int) -> float:
    """The value that Student's t with `freedom` degrees of freedom stays below with this chance (0.5 to 1).

    >>> round(t_quantile(0.975, 5), 4), round(t_quantile(0.95, 1000), 3)
    (2.5706, 1.646)
    >>> round(t_quantile(0.5, 5), 4)
    0.0
    """
    low, high = 0.0, 1.0
    while _t_below(high, freedom) < chance:
        high *= 2
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if _t_below(middle, freedom) < chance else (low, middle)
    return (low + high) / 2


def _t_below(t: float, freedom: int) -> float:
    return 1 - _incomplete_beta(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2


def _incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function, by its continued fraction (Lentz)."""
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - _incomplete_beta(b, a, 1 - x)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a if x > 0 else 0.0
    value, upper, lower, change, step = 1.0, 1.0, 0.0, 0.0, 0
    while abs(1 - change) >= 1e-14 and step < 400:
        half = step // 2
        if step == 0:
            term = 1.0
        elif step % 2 == 0:
            term = half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
        else:
            term = -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
        lower = 1 / (1 + term * lower)
        upper = 1 + term / upper
        change = upper * lower
        value *= change
        step += 1
    return front * (value - 1)
