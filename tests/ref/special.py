"""Writes special.json: log gamma, incomplete gamma and beta, their inverses, Student t and Clopper-Pearson by mpmath.

Rows hold the arguments, then the true value rounded to a double. Run: python3 special.py
"""
import json
import platform
import random

import mpmath
import scipy
import scipy.special
from mpmath import mp, mpf

mp.dps = 32
random.seed(20250102)


def log_beta(a, b):
    return mpmath.loggamma(a) + mpmath.loggamma(b) - mpmath.loggamma(a + b)


def beta_cdf(a, b, x):
    """Sum of positive terms (DLMF 8.17.8) from the end that is nearer."""
    a, b, x = mpf(a), mpf(b), mpf(x)
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_cdf(b, a, 1 - x)
    term = total = mpf(1)
    n = 0
    while term > total * mpf(10) ** -30:
        term *= (a + b + n) / (a + 1 + n) * x
        total += term
        n += 1
    return total / a * mpmath.exp(a * mpmath.log(x) + b * mpmath.log1p(-x) - log_beta(a, b))


def beta_logit_quantile(a, b, p):
    """ln(x / (1 - x)) at probability p: Newton on ln I, which is concave there, from a point below the root."""
    a, b, p = mpf(a), mpf(b), mpf(p)
    if p > beta_cdf(a, b, (a + 1) / (a + b + 2)):
        return -lower_logit(b, a, 1 - p)
    return lower_logit(a, b, p)


def lower_logit(a, b, p):
    s = (mpmath.log(p) + mpmath.log(a) + log_beta(a, b)) / a
    guess = scipy.special.betaincinv(float(a), float(b), float(p))
    if 1e-200 < guess < 1 and p > 1e-200:
        s = mpmath.log(mpf(guess)) - mpmath.log1p(-mpf(guess))
    for _ in range(500):
        x = 1 / (1 + mpmath.exp(-s))
        value = beta_cdf(a, b, x)
        weight = mpmath.exp(a * mpmath.log(x) + b * mpmath.log1p(-x) - log_beta(a, b))
        step = (mpmath.log(value) - mpmath.log(p)) * value / weight
        s -= step
        if abs(step) < mpf(10) ** -20 * (1 + abs(s)):
            return s
    raise ArithmeticError("no convergence")


def beta_quantile(a, b, p):
    return 1 / (1 + mpmath.exp(-beta_logit_quantile(a, b, p)))


def student_t_quantile(p, df):
    if p == 0.5:
        return mpf(0)
    tail = mpf(min(p, 1 - mpf(p)))
    size = mpmath.sqrt(mpf(df) * mpmath.exp(-beta_logit_quantile(mpf(df) / 2, mpf(1) / 2, 2 * tail)))
    return -size if p < 0.5 else size


def rows(function, arguments):
    return [[*a, number(float(function(*a)))] for a in arguments]


def number(value):
    return value if abs(value) < float("inf") else "-Infinity" if value < 0 else "Infinity"


def scattered(low, high):
    return float(mpf(10) ** mpf(random.uniform(low, high)))


def gamma_tail(a, x, side):
    """Q(a, x) for side 1, P(a, x) for side -1: for large a by Gauss-Legendre quadrature of the density, piece by piece."""
    a, x = mpf(a), mpf(x)
    if a < 50000:
        return mpmath.gammainc(a, x, mpmath.inf, regularized=True) if side > 0 else mpmath.gammainc(a, 0, x, regularized=True)
    logarithm = (a - 1) * mpmath.log(x) - x  # scaled by the density at x, because quad's tolerance is absolute
    points = [x + side * k * mpmath.sqrt(a) for k in range(45)]
    value = mpmath.quad(lambda t: mpmath.exp((a - 1) * mpmath.log(t) - t - logarithm), points, method="gauss-legendre")
    return side * value * mpmath.exp(logarithm - mpmath.loggamma(a))


def gamma_arguments():
    result = []
    for _ in range(150):
        a = scattered(-1, 4)
        x = abs(a + random.gauss(0, 3) * a**0.5)
        result.append((a, x))
    return result + [(1.0, 600.0), (50.0, 500.0), (1000.0, 400.0), (3.0, 1e-50), (20001.0, 20000.0)] + [
        (a, a + z * a**0.5) for a in (1e5, 300001.0, 2.5e6, 1e8) for z in (-30, -9, -2.5, -0.4, 0, 0.01, 1, 3, 8, 25)
    ]


def beta_arguments():
    result = []
    for _ in range(200):
        a, b = scattered(-1, 3.5), scattered(-1, 3.5)
        x = random.betavariate(a, b)
        if 0 < x < 1:
            result.append((a, b, x))
    return result + [(2.5, 3.5, 1e-100), (0.5, 0.5, 1e-30), (5.0, 1.0, 0.999999), (1000.0, 1000.0, 0.2)]


shapes = [(1.0, 5.0), (3.0, 3.0), (5.0, 1.0), (2.2, 3.8), (0.5, 0.5), (0.1, 4.0), (30.0, 2.0), (400.0, 600.0), (1.0, 1.0), (0.3, 0.7)]
levels = [1e-300, 1e-100, 1e-12, 1e-5, 0.01, 0.1, 0.35, 0.5, 0.77, 0.95, 0.999, 1 - 2**-30, 1 - 2**-50]


def count_arguments():
    pairs = [(0, 10), (1, 10), (10, 10), (5, 16), (3, 4096), (4093, 4096), (1, 1), (0, 1)]
    return [(hits, trials, coverage) for hits, trials in pairs for coverage in (0.9, 0.95)]


def clopper_pearson(hits, trials, coverage):
    tail = (1 - mpf(coverage)) / 2
    lower = mpf(0) if hits == 0 else beta_quantile(hits, trials - hits + 1, tail)
    upper = mpf(1) if hits == trials else beta_quantile(hits + 1, trials - hits, 1 - tail)
    return lower, upper


tables = {}
tables["logGamma"] = rows(mpmath.loggamma, [(scattered(-5, 6),) for _ in range(200)] + [(0.5,), (3.0,), (11.999,), (12.0,)])
tables["upperGamma"] = rows(lambda a, x: gamma_tail(a, x, 1), gamma_arguments())
tables["lowerGamma"] = rows(lambda a, x: gamma_tail(a, x, -1), gamma_arguments())
tables["incompleteBeta"] = rows(beta_cdf, beta_arguments())
tables["betaQuantile"] = rows(beta_quantile, [(a, b, p) for a, b in shapes for p in levels])
tables["studentTQuantile"] = rows(
    student_t_quantile,
    [(p, df) for df in (1, 2, 3, 5, 15, 100, 2.5, 0.7) for p in (1e-100, 1e-10, 0.005, 0.025, 0.4, 0.4999, 0.5, 0.51, 0.975, 1 - 2**-40)],
)
tables["clopperPearson"] = [[*a, *[float(v) for v in clopper_pearson(*a)]] for a in count_arguments()]

with open("special.json", "w") as file:
    json.dump({"source": f"mpmath {mpmath.__version__} (SciPy {scipy.__version__} for first guesses), Python {platform.python_version()}, special.py", "tables": tables}, file)
    file.write("\n")
