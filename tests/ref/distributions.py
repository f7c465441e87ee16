"""Writes distributions.json: moments, distribution function and quantiles of every distribution that is built, by SciPy; Poisson quantiles and all of gamma to interval by mpmath.

Run: python3 distributions.py
"""
import bisect
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


# from here on by mpmath, with 60 digits

mpf = mpmath.mpf


def in_json(value):
    """A double, or a text where it is infinite."""
    return f"{float(value)}".replace("inf", "Infinity") if abs(float(value)) == float("inf") else float(value)


def exact(name, parameters, mean, variance, cdf, quantile, us):
    """Quantiles are rounded to doubles, and probabilities are those of the rounded ones at other levels."""
    xs = [float(quantile(mpf(u))) for u in (1e-30, 0.001, 0.1, 0.5, 0.8, 0.999)]
    moments = [None if m is None else in_json(m) for m in (mean, variance)]
    entries.append({
        "name": name,
        "parameters": parameters,
        "mean": moments[0],
        "variance": moments[1],
        "cdf": [[x, float(cdf(mpf(x)))] for x in xs],
        "quantiles": [[u, in_json(quantile(mpf(u)))] for u in us],
    })


def inverse(cdf, u, low, high):
    """The root of cdf = u in the logarithm, by bisection and then regula falsi."""
    def miss(y):
        return mpmath.log(cdf(mpmath.exp(y))) - mpmath.log(u)
    low, high = mpmath.log(low), mpmath.log(high)
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (middle, high) if (miss(middle) < 0) == (miss(low) < 0) else (low, middle)
    return mpmath.exp(mpmath.findroot(miss, (low, high), solver="anderson", tol=1e-40, maxsteps=500, verify=False))


def gamma_quantile(a, u):
    a = mpf(a)
    low = mpmath.exp((mpmath.log(u) + mpmath.loggamma(a + 1)) / a)
    high = low * 2
    while mpmath.gammainc(a, 0, high, regularized=True) < u:
        high = high * 1.5
    return inverse(lambda x: mpmath.gammainc(a, 0, x, regularized=True), u, low, high)


def student_cdf(df, t):
    tail = mpmath.betainc(df / mpf(2), mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return tail if t < 0 else 1 - tail


def student_quantile(df, u):
    if u == mpf(1) / 2:
        return mpf(0)
    tail = min(u, 1 - u)
    high = mpf(1)
    while student_cdf(df, -high) > tail:
        high *= 4
    low = mpf(10) ** -12
    size = inverse(lambda t: student_cdf(df, -t), tail, low, high)
    return -size if u < mpf(1) / 2 else size


def binomial_sums(n, p):
    """The probabilities of at most 0, 1, … n, summed term by term."""
    term = (1 - mpf(p)) ** n
    sums = [term]
    for k in range(n):
        term *= mpf(n - k) / (k + 1) * mpf(p) / (1 - mpf(p))
        sums.append(sums[-1] + term)
    return sums[:-1] + [mpf(1)]


def normal_quantile(u):
    z = mpf(float(stats.norm.ppf(float(u))))
    for _ in range(6):  # Newton on the logarithm of the probability
        value = mpmath.ncdf(z)
        z -= (mpmath.log(value) - mpmath.log(u)) * value / mpmath.npdf(z)
    return z


mpmath.mp.dps = 60
for shape, scale in [(0.05, 3.0), (0.5, 2.0), (1.0, 1.0), (4.5, 0.2), (60.0, 10.0), (3000.0, 1.0)]:
    exact("gamma", [shape, scale], mpf(shape) * scale, mpf(shape) * mpf(scale) ** 2,
          lambda x: mpmath.gammainc(mpf(shape), 0, x / scale, regularized=True), lambda u: scale * gamma_quantile(shape, u),
          levels if shape < 1 else far_levels)
for rate in [0.25, 1.0, 12.0]:
    exact("exponential", [rate], 1 / mpf(rate), 1 / mpf(rate) ** 2, lambda x: -mpmath.expm1(-rate * x), lambda u: -mpmath.log1p(-u) / rate, far_levels)
for shape, scale in [(0.3, 1.0), (0.8, 5.0), (1.0, 2.0), (1.7, 0.1), (2.0, 1.0), (3.6, 20.0), (90.0, 1.0)]:
    k = mpf(shape)
    exact("weibull", [shape, scale], scale * mpmath.gamma(1 + 1 / k),
          mpf(scale) ** 2 * (mpmath.gamma(1 + 2 / k) - mpmath.gamma(1 + 1 / k) ** 2),
          lambda x: -mpmath.expm1(-((x / scale) ** k)), lambda u: scale * (-mpmath.log1p(-u)) ** (1 / k), far_levels)
for df, location, scale in [(0.7, 0.0, 1.0), (1.0, 0.0, 2.0), (1.5, 3.0, 1.0), (2.0, 0.0, 1.0), (4.0, -1.0, 0.5), (30.0, 0.0, 1.0), (800.0, 0.0, 1.0)]:
    v = mpf(df)
    exact("student_t", [df, location, scale], mpf(location) if df > 1 else None,
          mpf(scale) ** 2 * v / (v - 2) if df > 2 else mpmath.inf if df > 1 else None,
          lambda x: student_cdf(v, (x - location) / scale), lambda u: location + scale * student_quantile(v, u), far_levels)
for location, scale in [(0.0, 1.0), (5.0, 0.25)]:
    exact("cauchy", [location, scale], None, None, lambda x: mpmath.atan2(1, -(x - location) / scale) / mpmath.pi,
          lambda u: location - scale / mpmath.tan(mpmath.pi * u) if u != mpf(1) / 2 else mpf(location), far_levels)
    exact("logistic", [location, scale], location, (scale * mpmath.pi) ** 2 / 3, lambda x: 1 / (1 + mpmath.exp(-(x - location) / scale)),
          lambda u: location + scale * (mpmath.log(u) - mpmath.log1p(-u)), far_levels)
    exact("gumbel", [location, scale], location + scale * mpmath.euler, (scale * mpmath.pi) ** 2 / 6,
          lambda x: mpmath.exp(-mpmath.exp(-(x - location) / scale)), lambda u: location - scale * mpmath.log(-mpmath.log(u)), far_levels)
for n, p in [(1, 0.3), (12, 0.5), (40, 0.02), (500, 0.93), (20000, 0.25)]:
    q = 1 - mpf(p)
    sums = binomial_sums(n, p)
    exact("binomial", [n, p], n * mpf(p), n * p * q, lambda x: sums[int(x)], lambda u: bisect.bisect_left(sums, u), far_levels)
for p in [0.9, 0.3, 0.002, 1e-9]:
    exact("geometric", [p], 1 / mpf(p), (1 - mpf(p)) / mpf(p) ** 2, lambda x: -mpmath.expm1(mpmath.floor(x) * mpmath.log1p(-mpf(p))),
          lambda u: max(1, mpmath.ceil(mpmath.log1p(-u) / mpmath.log1p(-mpf(p)))), far_levels)
width = 2 * normal_quantile(mpf("0.95"))
for lo, hi in [(1.0, 4.0), (100.0, 110.0), (0.001, 50.0)]:
    median, spread = mpmath.sqrt(mpf(lo) * hi), mpmath.log(mpf(hi) / lo) / width
    exact("interval", [lo, hi], median * mpmath.exp(spread**2 / 2), median**2 * mpmath.exp(spread**2) * mpmath.expm1(spread**2),
          lambda x: mpmath.ncdf(mpmath.log(x / median) / spread), lambda u: median * mpmath.exp(spread * normal_quantile(u)), far_levels)
for lo, hi in [(-1.0, 3.0), (0.0, 10.0), (-9.0, -4.0)]:
    middle, sd = (mpf(lo) + hi) / 2, (mpf(hi) - lo) / width
    exact("interval", [lo, hi], middle, sd**2, lambda x: mpmath.ncdf((x - middle) / sd), lambda u: middle + sd * normal_quantile(u), far_levels)

with open("distributions.json", "w") as file:
    json.dump({"source": f"SciPy {scipy.__version__}, mpmath {mpmath.__version__}, numpy {numpy.__version__}, Python {platform.python_version()}, distributions.py", "entries": entries}, file)
    file.write("\n")
