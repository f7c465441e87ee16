"""Writes distributions.json: moments, distribution function and quantiles of every distribution that is built, by SciPy and, for Poisson quantiles, mpmath.

Run: python3 distributions.py
"""
import json
import platform

import mpmath
import numpy
import scipy
from scipy import stats

mpmath.mp.dps = 30
levels = [1e-12, 1e-5, 0.01, 0.1, 0.25, 0.5, 0.7, 0.9, 0.99, 1 - 2**-20]
far_levels = [1e-300, 1e-100, *levels]


def lognormal(mean, sd):
    square = numpy.log1p((sd / mean) ** 2)
    return stats.lognorm(square**0.5, scale=mean / numpy.sqrt(1 + (sd / mean) ** 2))


def pert(lo, mode, hi):
    width = hi - lo
    return stats.beta(1 + 4 * (mode - lo) / width, 1 + 4 * (hi - mode) / width, loc=lo, scale=width)


def poisson_quantile(rate, u):
    """The least k with P(K <= k) >= u, by bisection of mpmath's incomplete gamma function."""
    below, reached = -1, int(rate + 60 * rate**0.5 + 100)
    while reached - below > 1:
        middle = (below + reached) // 2
        if mpmath.gammainc(middle + 1, rate, mpmath.inf, regularized=True) >= u:
            reached = middle
        else:
            below = middle
    return reached


def entry(name, parameters, distribution, us):
    quantiles = [float(distribution.ppf(u)) for u in us]
    xs = [float(distribution.ppf(u)) for u in (0.001, 0.1, 0.5, 0.8, 0.999)]
    return {
        "name": name,
        "parameters": parameters,
        "mean": float(distribution.mean()),
        "variance": float(distribution.var()),
        "cdf": [[x, float(distribution.cdf(x))] for x in xs],
        "quantiles": [[u, q] for u, q in zip(us, quantiles)],
    }


entries = []
for mean, sd in [(0, 1), (2000.0, 300.0), (-0.06, 0.02)]:
    entries.append(entry("normal", [mean, sd], stats.norm(mean, sd), far_levels))
for mean, sd in [(1.0, 0.2), (1200.0, 900.0), (0.05, 0.5)]:
    entries.append(entry("lognormal", [mean, sd], lognormal(mean, sd), far_levels))
for median, gsd in [(1.0, 1.5), (780.0, 1.05), (0.01, 4.0)]:
    entries.append(entry("lognormal_median", [median, gsd], stats.lognorm(numpy.log(gsd), scale=median), far_levels))
for lo, hi in [(0.0, 1.0), (-3.0, 5.5), (100.0, 101.0)]:
    entries.append(entry("uniform", [lo, hi], stats.uniform(lo, hi - lo), levels))
for lo, mode, hi in [(0.0, 0.25, 1.0), (-1.0, -1.0, 2.0), (3.0, 7.0, 7.0), (10.0, 12.0, 20.0)]:
    entries.append(entry("triangular", [lo, mode, hi], stats.triang((mode - lo) / (hi - lo), loc=lo, scale=hi - lo), levels))
for lo, mode, hi in [(0.0, 0.25, 1.0), (-1.0, -1.0, 2.0), (3.0, 7.0, 7.0), (10.0, 12.0, 20.0)]:
    entries.append(entry("pert", [lo, mode, hi], pert(lo, mode, hi), levels))
for a, b in [(2.0, 3.0), (0.5, 0.5), (30.0, 1.5), (1.0, 1.0), (250.0, 700.0)]:
    entries.append(entry("beta", [a, b], stats.beta(a, b), levels))
for p in [0.3, 0.95]:
    entries.append(entry("bernoulli", [p], stats.bernoulli(p), levels))
for rate in [0.01, 0.7, 4.0, 30.0, 1000.0, 250000.0]:
    row = entry("poisson", [rate], stats.poisson(rate), levels)
    # SciPy's quantile is wrong far out in the lower tail
    row["quantiles"] = [[u, poisson_quantile(rate, u)] for u in far_levels]
    entries.append(row)
for values, weights in [([10, 0, 3], [1, 2, 1]), ([1.5, -2.5, 4.0, 8.0], [0.1, 0.6, 0.2, 0.1])]:
    pairs = sorted(zip(values, weights))
    total = sum(weights)
    xk = numpy.arange(len(pairs))
    ranks = stats.rv_discrete(values=(xk, [w / total for _, w in pairs]))
    numbers = numpy.array([v for v, _ in pairs], dtype=float)
    probabilities = numpy.array([w / total for _, w in pairs])
    mean = float(numpy.sum(numbers * probabilities))
    us = [1e-12, 0.05, 0.3, 0.65, 0.85, 0.95, 1 - 2**-20]
    entries.append({
        "name": "discrete",
        "parameters": [*values, *weights],
        "mean": mean,
        "variance": float(numpy.sum((numbers - mean) ** 2 * probabilities)),
        "cdf": [[float(numbers[i]), float(ranks.cdf(i))] for i in xk],
        "quantiles": [[u, float(numbers[int(ranks.ppf(u))])] for u in us],
    })

with open("distributions.json", "w") as file:
    json.dump({"source": f"SciPy {scipy.__version__}, mpmath {mpmath.__version__}, numpy {numpy.__version__}, Python {platform.python_version()}, distributions.py", "entries": entries}, file)
    file.write("\n")
