"""Writes distributions-composed.json by mpmath: upper tails of every distribution, metalogs, truncations, mixtures and nests of these.

Run: python3 distributions-composed.py
Each entry has a form as programs hold it and its flat parameters. `limit` columns say by how much 2^-52 of the probability at the nearer end of a
truncation's range may move a value: doubles cannot do better there.
"""
import json
import platform

import mpmath
from mpmath import mp, mpf

mp.dps = 60
epsilon = mpf(2) ** -52


class Law:
    """A distribution with its parameters: cdf, survival and density as functions of mpf, and points that quadrature is to know."""

    def __init__(self, form, parameters, cdf, survival, density, points, edge=0):
        self.form, self.parameters, self.cdf, self.survival, self.density, self.points = form, parameters, cdf, survival, density, points
        self.edge = mpf(edge)  # probability, as a share of the law's own scale, that digits of a truncation are lost to


def shift(location, scale, form, parameters, cdf, survival, density, points):
    m, s = mpf(location), mpf(scale)
    return Law(form, parameters, lambda x: cdf((x - m) / s), lambda x: survival((x - m) / s), lambda x: density((x - m) / s) / s, [m + s * p for p in points])


bulk = [-60, -20, -8, -4, -2, -1, 0, 1, 2, 4, 8, 20, 60, 300]


def normal(m, s):
    return shift(m, s, "normal", [m, s], mpmath.ncdf, lambda z: mpmath.ncdf(-z), mpmath.npdf, bulk)


def lognormal_of(form, parameters, median, spread):
    z = lambda x: mpmath.log(x / median) / spread
    return Law(form, parameters, lambda x: mpmath.ncdf(z(x)) if x > 0 else mpf(0), lambda x: mpmath.ncdf(-z(x)) if x > 0 else mpf(1),
               lambda x: mpmath.npdf(z(x)) / (x * spread) if x > 0 else mpf(0), [median * mpmath.exp(spread * p) for p in bulk if -21 < p < 21])


def lognormal(m, s):
    square = mpmath.log1p((mpf(s) / m) ** 2)
    return lognormal_of("lognormal", [m, s], mpf(m) / mpmath.exp(square / 2), mpmath.sqrt(square))


def lognormal_median(median, gsd):
    return lognormal_of("lognormal_median", [median, gsd], mpf(median), mpmath.log(mpf(gsd)))


def uniform(lo, hi):
    w = mpf(hi) - mpf(lo)
    clamp = lambda p: min(mpf(1), max(mpf(0), p))
    return Law("uniform", [lo, hi], lambda x: clamp((x - mpf(lo)) / w), lambda x: clamp((mpf(hi) - x) / w), lambda x: 1 / w if lo <= x <= hi else mpf(0), [mpf(lo), mpf(hi)])


def triangular(lo, mode, hi):
    lo, mode, hi = mpf(lo), mpf(mode), mpf(hi)
    w = hi - lo
    below = lambda x: (x - lo) ** 2 / w / (mode - lo) if x <= mode else 1 - above(x)
    above = lambda x: max(hi - x, mpf(0)) ** 2 / w / (hi - mode) if x > mode else 1 - below(x)
    return Law("triangular", [float(lo), float(mode), float(hi)], below, above,
               lambda x: 2 * (x - lo) / w / (mode - lo) if x < mode else 2 * max(hi - x, mpf(0)) / w / (hi - mode), [lo, mode, hi])


def beta_on(form, parameters, a, b, lo, hi):
    a, b, lo, hi = mpf(a), mpf(b), mpf(lo), mpf(hi)
    w = hi - lo
    return Law(form, parameters, lambda x: mpmath.betainc(a, b, 0, (x - lo) / w, regularized=True), lambda x: mpmath.betainc(b, a, 0, (hi - x) / w, regularized=True),
               lambda x: ((x - lo) / w) ** (a - 1) * ((hi - x) / w) ** (b - 1) / mpmath.beta(a, b) / w, [lo, lo + w / 1000, lo + w / 4, lo + w / 2, hi - w / 4, hi - w / 1000, hi])


def beta(a, b):
    return beta_on("beta", [a, b], a, b, 0, 1)


def pert(lo, mode, hi):
    w = mpf(hi) - mpf(lo)
    return beta_on("pert", [lo, mode, hi], 1 + 4 * (mpf(mode) - mpf(lo)) / w, 1 + 4 * (mpf(hi) - mpf(mode)) / w, lo, hi)


def gamma(a, scale):
    a_, s = mpf(a), mpf(scale)
    return Law("gamma", [a, scale], lambda x: mpmath.gammainc(a_, 0, x / s, regularized=True), lambda x: mpmath.gammainc(a_, x / s, mpmath.inf, regularized=True),
               lambda x: (x / s) ** (a_ - 1) * mpmath.exp(-x / s) / mpmath.gamma(a_) / s if x > 0 else mpf(0), [s * p for p in (0, 0.01, 0.1, 1, a_, 2 * a_, 4 * a_ + 10, 100 + 8 * a_)])


def exponential(rate):
    r = mpf(rate)
    return Law("exponential", [rate], lambda x: -mpmath.expm1(-r * x), lambda x: mpmath.exp(-r * x), lambda x: r * mpmath.exp(-r * x), [p / r for p in (0, 1, 4, 20, 100, 400)])


def weibull(shape, scale):
    k, s = mpf(shape), mpf(scale)
    return Law("weibull", [shape, scale], lambda x: -mpmath.expm1(-((x / s) ** k)), lambda x: mpmath.exp(-((x / s) ** k)),
               lambda x: k / s * (x / s) ** (k - 1) * mpmath.exp(-((x / s) ** k)), [s * p for p in (0, 0.01, 0.3, 1, 2, 5, 20)])


def student_tail(v, t):
    tail = mpmath.betainc(v / 2, mpf(1) / 2, 0, v / (v + t * t), regularized=True) / 2
    return tail if t > 0 else 1 - tail


def student_t(df, location, scale):
    v = mpf(df)
    height = mpmath.gamma((v + 1) / 2) / mpmath.gamma(v / 2) / mpmath.sqrt(v * mpmath.pi)
    return shift(location, scale, "student_t", [df, location, scale], lambda t: student_tail(v, -t), lambda t: student_tail(v, t),
                 lambda t: height * (1 + t * t / v) ** (-(v + 1) / 2), bulk)


def many_tail(v, t):
    """P(T > t) by the series of 2F1 in df / (df + t²), for t not small."""
    a, x = v / 2, v / (v + t * t)
    term = total = mpf(1)
    n = 0
    while term > mpf(10) ** -40 * total:
        term *= (a + mpf(1) / 2 + n) / (a + 1 + n) * x
        total += term
        n += 1
    return mpmath.exp(a * mpmath.log(x) + mpmath.log(1 - x) / 2 + mpmath.loggamma(a + mpf(1) / 2) - mpmath.loggamma(a) - mpmath.log(mpmath.pi) / 2) / (2 * a) * total


def cauchy(location, scale):
    tail = lambda t: mpmath.atan2(1, t) / mpmath.pi
    return shift(location, scale, "cauchy", [location, scale], lambda t: tail(-t), tail, lambda t: 1 / (1 + t * t) / mpmath.pi, bulk)


def logistic(location, scale):
    return shift(location, scale, "logistic", [location, scale], lambda t: 1 / (1 + mpmath.exp(-t)), lambda t: 1 / (1 + mpmath.exp(t)),
                 lambda t: mpmath.exp(-abs(t)) / (1 + mpmath.exp(-abs(t))) ** 2, bulk)


def gumbel(location, scale):
    return shift(location, scale, "gumbel", [location, scale], lambda t: mpmath.exp(-mpmath.exp(-t)), lambda t: -mpmath.expm1(-mpmath.exp(-t)),
                 lambda t: mpmath.exp(-t - mpmath.exp(-t)), bulk)


def interval(lo, hi):
    width = 2 * mpmath.findroot(lambda z: mpmath.ncdf(z) - mpf("0.95"), 1.6)
    if lo > 0:
        return lognormal_of("interval", [lo, hi], mpmath.sqrt(mpf(lo) * hi), mpmath.log(mpf(hi) / lo) / width)
    law = normal((mpf(lo) + hi) / 2, (mpf(hi) - lo) / width)
    law.form, law.parameters = "interval", [lo, hi]
    return law


def counts(form, parameters, cdf, survival, top):
    """A law of whole numbers up to `top`; its density is the probability of each."""
    below = lambda x: cdf(mpmath.floor(x)) if x >= 0 else mpf(0)
    above = lambda x: survival(mpmath.floor(x)) if x >= 0 else mpf(1)
    law = Law(form, parameters, below, above, lambda k: below(k) - below(k - 1), [])
    law.top = top
    return law


def poisson(rate):
    return counts("poisson", [rate], lambda k: mpmath.gammainc(k + 1, mpf(rate), mpmath.inf, regularized=True),
                  lambda k: mpmath.gammainc(k + 1, 0, mpf(rate), regularized=True), int(rate + 80 * rate**0.5 + 200))


def binomial(n, p):
    q = 1 - mpf(p)
    return counts("binomial", [n, p], lambda k: mpf(1) if k >= n else mpmath.betainc(n - k, k + 1, 0, q, regularized=True),
                  lambda k: mpf(0) if k >= n else mpmath.betainc(k + 1, n - k, 0, mpf(p), regularized=True), n)


def geometric(p):
    return counts("geometric", [p], lambda k: 1 - (1 - mpf(p)) ** k, lambda k: (1 - mpf(p)) ** k, int(800 / p))


def listed(form, parameters, values, weights):
    total = mpf(sum(weights))
    share = lambda holds: sum((mpf(w) for v, w in zip(values, weights) if holds(v)), mpf(0)) / total
    law = Law(form, parameters, lambda x: share(lambda v: v <= x), lambda x: share(lambda v: v > x), lambda x: share(lambda v: v == x), [])
    law.values = sorted(set(values))
    return law


def metalog(levels, values):
    """The metalog through as many points as it has terms; the quantile is the given, the rest is sought."""
    us = [mpf(u) for u in levels]
    z = lambda u: mpmath.log(u) - mpmath.log1p(-u)
    terms = [lambda u: mpf(1), z, lambda u: (u - 0.5) * z(u), lambda u: u - mpf(1) / 2]
    for power in range(2, 20):
        terms.append(lambda u, power=power: (u - mpf(1) / 2) ** power)
        terms.append(lambda u, power=power: (u - mpf(1) / 2) ** power * z(u))
    terms = terms[: len(us)]
    a = mpmath.lu_solve(mpmath.matrix([[term(u) for term in terms] for u in us]), mpmath.matrix([mpf(v) for v in values]))
    quantile = lambda u: sum(a[i] * term(u) for i, term in enumerate(terms))
    return quantile


def truncate(inner, lo, hi):
    lo_, hi_ = mpf(lo), mpf(hi)
    is_count = hasattr(inner, "top")
    has_values = hasattr(inner, "values")
    atom = inner.density(lo_) if is_count or has_values else mpf(0)
    below, above = inner.cdf(lo_) - atom, inner.survival(hi_)
    not_below = inner.survival(lo_) + atom
    lower = inner.cdf(hi_) < not_below
    mass = inner.cdf(hi_) - below if lower else not_below - above
    clamp = lambda p: min(mpf(1), max(mpf(0), p))
    inside = lambda x: lo_ <= x <= hi_
    cdf = lambda x: clamp((inner.cdf(x) - below) / mass if lower else (not_below - inner.survival(x)) / mass)
    survival = lambda x: clamp((inner.cdf(hi_) - inner.cdf(x)) / mass if lower else (inner.survival(x) - above) / mass)
    form = {"name": "truncate", "of": [inner.form], "counts": [len(inner.parameters)]}
    law = Law(form, [*inner.parameters, lo, hi], cdf, survival, lambda x: inner.density(x) / mass if inside(x) else mpf(0), [lo_, *[p for p in inner.points if lo_ < p < hi_], hi_],
              max(min(below, not_below), min(above, inner.cdf(hi_)), inner.edge) / mass)
    if is_count:
        law.top, law.first = min(inner.top, int(hi)), max(0, int(mpmath.ceil(lo_)))
    if has_values:
        law.values = [v for v in inner.values if lo_ <= v <= hi_]
    return law


def mixture(laws, weights):
    total = sum(mpf(w) for w in weights)
    shares = [mpf(w) / total for w in weights]
    form = {"name": "mixture", "of": [law.form for law in laws], "counts": [len(law.parameters) for law in laws]}
    law = Law(form, [*[p for each in laws for p in each.parameters], *weights], lambda x: sum(s * each.cdf(x) for s, each in zip(shares, laws)),
              lambda x: sum(s * each.survival(x) for s, each in zip(shares, laws)), lambda x: sum(s * each.density(x) for s, each in zip(shares, laws)),
              sorted({p for each in laws for p in each.points}), max(s * each.edge for s, each in zip(shares, laws)))
    law.parts = list(zip(shares, laws))
    if all(hasattr(each, "top") for each in laws):
        law.top = max(each.top for each in laws)
    return law


def raw_moments(law):
    """Mean and mean square about a point inside, by parts, sums or quadrature of 30 digits."""
    if hasattr(law, "parts"):
        moments = [(s, *raw_moments(each)) for s, each in law.parts]
        return sum(s * m for s, m, _ in moments), sum(s * q for s, _, q in moments)
    if hasattr(law, "values"):
        return sum(mpf(v) * law.density(mpf(v)) for v in law.values), sum(mpf(v) ** 2 * law.density(mpf(v)) for v in law.values)
    if hasattr(law, "top"):
        ks = range(getattr(law, "first", 0), law.top + 1)
        return sum(k * law.density(mpf(k)) for k in ks), sum(mpf(k) ** 2 * law.density(mpf(k)) for k in ks)
    points = [p for p in law.points]
    return (mpmath.quad(lambda x: x * law.density(x), points), mpmath.quad(lambda x: x * x * law.density(x), points))


def moments(law):
    mean, square = raw_moments(law)
    return float(mean), float(square - mean * mean)


def at_level(law, x, level, upper):
    """The x whose cdf (or survival) is exactly a double's value, from an x near by."""
    p = mpf(level)
    for _ in range(8):
        miss = (p - law.survival(x)) if upper else (law.cdf(x) - p)
        x = x - miss / law.density(x)
    return x


def entry(law, xs, with_moments=True):
    has_atoms = hasattr(law, "top") or hasattr(law, "values")
    rows = {"lower": [], "upper": [], "quantiles": [], "inverse": []}
    for given in xs:
        x = mpf(given)
        p, q = law.cdf(x), law.survival(x)
        limit = float(epsilon * law.edge)
        if 0 < p <= 1 and p > mpf("1e-305"):
            rows["lower"].append([float(x), float(p), limit])
        if 0 < q <= 1 and q > mpf("1e-305"):
            rows["upper"].append([float(x), float(q), limit])
        if has_atoms:
            continue
        for name, level, upper in (("quantiles", p, False), ("inverse", q, True)):
            if mpf("1e-305") < level <= 0.5:
                exact = at_level(law, x, float(level), upper)
                rows[name].append([float(level), float(exact), float(epsilon * law.edge / law.density(exact))])
    mean, variance = moments(law) if with_moments else (None, None)
    return {"form": law.form, "parameters": [float(p) for p in law.parameters], "mean": mean, "variance": variance, **rows}


alone = [
    (normal(2000.0, 300.0), [-8000, 1000, 2000.5, 2900, 5000, 9000, 13000]),
    (lognormal(1.0, 0.2), [0.01, 0.5, 1, 1.7, 5, 100, 900]),
    (lognormal_median(780.0, 1.05), [200, 700, 780, 900, 2000, 4000]),
    (interval(1.0, 4.0), [0.01, 1.1, 2, 5, 100, 1e5]),
    (interval(-1.0, 3.0), [-40, 0.5, 1.5, 4, 12, 40]),
    (uniform(-3.0, 5.5), [-2.999, 0.5, 2, 5, 5.4999]),
    (triangular(-1.0, 0.25, 2.0), [-0.999, -0.5, 1, 1.999, 1.9999999]),
    (pert(-10.0, -5.0, 0.0), [-9.99, -5, -1, -1e-3, -1e-40, -1e-70]),
    (beta(0.5, 0.5), [1e-300, 1e-9, 0.3, 0.5, 0.9, 0.9999999]),
    (beta(30.0, 1.5), [1e-9, 0.5, 0.97, 0.999, 0.99999999]),
    (gamma(0.5, 2.0), [1e-300, 1e-9, 0.1, 2, 30, 500, 1300]),
    (gamma(60.0, 10.0), [1e-2, 300, 600, 1000, 3000, 9000]),
    (exponential(0.25), [1e-300, 0.1, 3, 40, 500, 2700]),
    (weibull(0.8, 5.0), [1e-300, 0.1, 3, 40, 500, 15000]),
    (weibull(3.6, 20.0), [1e-50, 1, 18, 60, 110]),
    (student_t(0.7, 0.0, 1.0), [-1e300, -3, 0.5, 4, 1e10, 1e300]),
    (student_t(4.0, -1.0, 0.5), [-1e70, -3, -0.9, 4, 1e10, 1e70]),
    (cauchy(5.0, 0.25), [-1e300, 3, 5.1, 6, 1e10, 1e300]),
    (logistic(5.0, 0.25), [-160, 3, 5.1, 6, 40, 170]),
    (gumbel(5.0, 0.25), [3.4, 4, 5.1, 6, 40, 170]),
]
whole = [
    (listed("bernoulli", [1e-20], [0, 1], [1 - mpf(1e-20), mpf(1e-20)]), [0]),
    (poisson(4.0), [0, 3, 12, 60, 150]),
    (poisson(1000.0), [100, 900, 1000, 1300, 2500]),
    (binomial(40, 0.02), [0, 1, 5, 20, 39]),
    (binomial(500, 0.93), [100, 440, 465, 480, 499]),
    (geometric(0.3), [1, 4, 40, 1900]),
    (listed("discrete", [10, 0, 3, 1, 2, 1], [10, 0, 3], [1, 2, 1]), [0, 2, 3]),
    (listed("empirical", [3, 1, 2, 2, -7.5], [3, 1, 2, 2, -7.5], [1] * 5), [-7.5, 1, 2.5]),
]
composed = [
    (truncate(normal(0.0, 1.0), 10, 20), [10.001, 10.05, 10.5, 12, 15]),
    (truncate(normal(0.0, 1.0), 36.5, 37), [36.501, 36.51, 36.6, 36.9]),
    (truncate(normal(0.0, 1.0), -30, -8), [-20, -12, -8.5, -8.001]),
    (truncate(normal(0.06, 0.02), 0, 0.1), [0.001, 0.03, 0.06, 0.09, 0.0999]),
    (truncate(lognormal(1.0, 0.2), 0.5, 3), [0.6, 1, 2, 2.9]),
    (truncate(exponential(0.25), 100, 3000), [100.1, 103, 110, 200]),
    (truncate(student_t(4.0, 0.0, 1.0), -1, 1000000), [-0.5, 0.4, 3, 100, 50000]),
    (truncate(cauchy(0.0, 1.0), -5, 100), [-4, 0.5, 3, 80]),
    (truncate(triangular(0.0, 4.0, 10.0), 1, 9), [1.5, 3, 5, 8.9]),
    (truncate(triangular(0.0, 4.0, 10.0), 6, 30), [6.1, 7, 9, 9.99]),
    (truncate(uniform(0.0, 4.0), 1, 2), [1.1, 1.5, 1.99]),
    (truncate(gamma(0.5, 2.0), 0, 1), [1e-9, 0.01, 0.5, 0.99]),
    (truncate(gumbel(0.0, 1.0), 5, 60), [5.1, 6, 9, 30]),
    (truncate(weibull(1.7, 3.0), 2, 9), [2.1, 4, 8]),
    (truncate(beta(2.0, 3.0), 0.6, 0.95), [0.61, 0.7, 0.9]),
    (truncate(logistic(0.0, 1.0), -40, 300), [-30, 0.3, 5, 30, 200]),
    (truncate(poisson(4.0), 2, 6), [2, 3, 5]),
    (truncate(poisson(4.0), 40, 90), [40, 41, 45, 60]),
    (truncate(binomial(40, 0.02), 1, 40), [1, 2, 8]),
    (truncate(geometric(0.3), 3, 1000), [3, 5, 80]),
    (truncate(listed("discrete", [10, 0, 3, 1, 2, 1], [10, 0, 3], [1, 2, 1]), 1, 10), [3]),
    (mixture([normal(0.0, 1.0), normal(10.0, 2.0)], [1, 3]), [-30, -2, 1, 5, 9, 14, 60]),
    (mixture([lognormal(1.0, 0.2), exponential(0.25), uniform(2.0, 3.0)], [0.2, 0.5, 0.3]), [0.01, 0.9, 2.5, 20, 2000]),
    (mixture([truncate(normal(0.0, 1.0), 0, 5), truncate(normal(0.0, 3.0), -20, 0)], [2, 1]), [-15, -1, 0.3, 2, 4.9]),
    (truncate(mixture([normal(0.0, 1.0), normal(10.0, 2.0)], [1, 3]), 14, 30), [14.1, 15, 18, 25]),
    (truncate(mixture([poisson(4.0), binomial(40, 0.02)], [1, 3]), 1, 30), []),
    (truncate(truncate(normal(0.0, 1.0), -1, 3), 2, 8), [2.1, 2.5, 2.9]),
    (mixture([poisson(4.0), listed("bernoulli", [0.25], [0, 1], [mpf("0.75"), mpf("0.25")])], [1, 1]), []),
]


def metalog_entry(levels, values):
    quantile = metalog(levels, values)
    us = [1e-300, 1e-100, 1e-9, 0.01, 0.3, 0.5]
    far = lambda q: quantile(1 - mpf(q)) if q > 1e-40 else upper_end(levels, values, q)
    # over z, u = 1 / (1 + e^-z), so that both ends are smooth
    density = lambda z: 1 / (1 + mpmath.exp(-z)) / (1 + mpmath.exp(z))
    over = lambda f: mpmath.quad(lambda z: f(quantile(1 / (1 + mpmath.exp(-z)))) * density(z), [-120, -40, -15, -5, 0, 5, 15, 40, 120])
    mean = over(lambda x: x)
    return {
        "form": "quantiles", "parameters": [*levels, *values], "mean": float(mean), "variance": float(over(lambda x: (x - mean) ** 2)),
        "lower": [], "upper": [],
        "quantiles": [[u, float(quantile(mpf(u))), 0] for u in us],
        "inverse": [[q, float(far(q)), 0] for q in us],
    }


def upper_end(levels, values, q):
    """The upper tail is the lower one of the points turned over."""
    return -metalog([1 - mpf(u) for u in reversed(levels)], [-mpf(v) for v in reversed(values)])(mpf(q))


metalogs = [
    ([0.25, 0.75], [-1.0, 1.0]),
    ([0.05, 0.5, 0.95], [80.0, 100.0, 140.0]),
    ([0.1, 0.5, 0.9], [-3.0, 4.0, 5.5]),
    ([0.05, 0.25, 0.75, 0.95], [1.0, 2.0, 4.0, 9.0]),
    ([0.01, 0.1, 0.5, 0.9, 0.99], [1e6 + 1, 1e6 + 2, 1e6 + 4, 1e6 + 6, 1e6 + 9]),
    ([0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99], [2.0, 3.1, 4.1, 5.0, 6.0, 7.3, 9.5]),
    ([0.02, 0.1, 0.25, 0.4, 0.6, 0.75, 0.9, 0.98], [1.48, 2.98, 3.95, 4.6, 5.41, 6.15, 7.38, 9.27]),
]

def gaussian_tail(q, rho):
    """P(U >= q, V >= q) under a Gaussian copula, conditioned on the first normal."""
    q, rho = mpf(q), mpf(rho)
    edge = mpmath.findroot(lambda z: mpmath.ncdf(z) - q, 1.6)
    integrand = lambda x: mpmath.npdf(x) * mpmath.ncdf((rho * x - edge) / mpmath.sqrt(1 - rho**2))
    with mp.workdps(20):
        return mpmath.quad(integrand, [edge, edge + 1, edge + 3, edge + 8, edge + 20])


result = {
    "source": f"mpmath {mpmath.__version__}, Python {platform.python_version()}, distributions-composed.py",
    "alone": [entry(law, xs, False) for law, xs in [*alone, *whole]],
    "composed": [*(entry(law, xs) for law, xs in composed), *(metalog_entry(*points) for points in metalogs)],
    "manyDegrees": [[df, t, float(many_tail(mpf(df), mpf(t)))] for df in (1000, 1500.5, 1e4, 1e5) for t in (3, 6, 12, 20, 30, 37)],
    "gaussianTail": [[q, rho, float(gaussian_tail(q, rho))] for q, rho in ((0.95, 0.5), (0.99, 0.8), (0.9, -0.3), (0.99, 0.3))],
}
with open("distributions-composed.json", "w") as file:
    json.dump(result, file)
    file.write("\n")
