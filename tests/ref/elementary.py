"""Writes elementary.json: exp, log, log10, pow, normal quantile and distribution function, sin, cos, tan, atan and tanh to 50 digits by mpmath.

Each row holds the arguments and then the true value as a sum of two doubles, so that errors can be told in fractions of an ulp.
Run: python3 elementary.py
"""
import json
import platform
import random

import mpmath
from mpmath import mp, mpf

mp.dps = 60
random.seed(20250101)


def pair(value):
    high = float(value)
    if high in (0.0, float("inf"), float("-inf")):
        return [high if abs(high) != float("inf") else ("Infinity" if high > 0 else "-Infinity"), 0]
    return [high, float(value - mpf(high))]


def rows(function, arguments):
    return [[*a, *pair(function(*[mpf(x) for x in a]))] for a in arguments]


def uniform(low, high, count):
    return [(random.uniform(low, high),) for _ in range(count)]


def scattered(low, high, count):
    """Positive doubles, uniform in their exponent of two."""
    return [(float(mpf(2) ** mpf(random.uniform(low, high))),) for _ in range(count)]


def signed_scattered(low, high, count):
    return [(random.choice([-1, 1]) * x,) for (x,) in scattered(low, high, count)]


def power_arguments():
    result = []
    for _ in range(1200):  # any base, exponent such that the result is a double, subnormal ones among them
        x = scattered(-1073, 1023, 1)[0][0]
        result.append((x, random.uniform(-744, 709) / float(mpmath.log(x))))
    for _ in range(600):  # growth factors
        result.append((random.uniform(0.5, 2), random.uniform(-60, 60)))
    for _ in range(300):  # bases next to 1, large exponents
        x = 1 + random.choice([-1, 1]) * float(mpf(2) ** random.uniform(-50, -8))
        result.append((x, random.uniform(-700, 700) / float(mpmath.log(x))))
    return result


def normal_cdf(x):
    return mpmath.erfc(-x / mpmath.sqrt(2)) / 2


def normal_quantile(p):
    if p == mpf(1) / 2:
        return mpf(0)
    tail = min(p, 1 - p)
    size = mpmath.sqrt(-2 * mpmath.log(tail))
    guess = size - (mpmath.log(size * mpmath.sqrt(2 * mpmath.pi)) / size if size > 2 else 0)
    z = mpf(-guess)
    if tail > 0.02:
        z = mpmath.sqrt(2) * mpmath.erfinv(2 * tail - 1)
    for _ in range(200):  # Newton on log cdf, which is concave
        value = normal_cdf(z)
        density = mpmath.exp(-z * z / 2) / mpmath.sqrt(2 * mpmath.pi)
        step = (mpmath.log(value) - mpmath.log(tail)) * value / density
        z -= step
        if abs(step) < mpf(10) ** -50:
            break
    return z if p < mpf(1) / 2 else -z


probabilities = (
    uniform(0, 1, 300)
    + uniform(0.49, 0.51, 100)
    + scattered(-996, -1, 300)
    + [(1 - x,) for (x,) in scattered(-52, -2, 150)]
    + [(0.075,), (0.925,), (1e-300,), (1e-12,), (0.5,), (2.0**-53,), (1 - 2.0**-53,)]
)

tables = {
    "exp": rows(
        mpmath.exp,
        uniform(-1, 1, 600) + uniform(-708, 709.78, 800) + uniform(-745.1, -708, 300) + signed_scattered(-60, 6, 300),
    ),
    "log": rows(
        mpmath.log, uniform(0.5, 2, 1200) + uniform(0.98, 1.02, 600) + scattered(-1074, 1023.9, 800) + [(5e-324,), (2.2250738585072014e-308,)]
    ),
    "log10": rows(mpmath.log10, uniform(0.5, 2, 400) + uniform(0.98, 1.02, 200) + scattered(-1074, 1023.9, 400)),
    "pow": rows(mpmath.power, power_arguments()),
    "normalCdf": rows(normal_cdf, uniform(-6, 6, 400) + uniform(-37.5, 0, 400) + signed_scattered(-40, 2, 200)),
    "normalQuantile": rows(normal_quantile, probabilities),
}

# arguments of the trigonometric functions: small, a few turns, next to multiples of pi / 2, either side of 1e6, any double, and the double
# below 2^1024 that lies nearest to a multiple of pi / 2 (W. Kahan)
angles = (
    uniform(-1, 1, 300)
    + uniform(-100, 100, 300)
    + [(float(n * mpmath.pi / 2),) for n in [1, 2, 3, 4, 5, 17, *(random.randint(1, 10**6) for _ in range(200))]]
    + uniform(0.99e6, 1.01e6, 100)
    + signed_scattered(-60, 40, 300)
    + signed_scattered(-1022, 1023.9, 300)
    + [(6381956970095103.0 * 2.0**797,), (1.7976931348623157e308,), (5e-324,)]
)
mp.dps = 420  # a turn of the largest double has 309 digits before its point
for name, function in [("sin", mpmath.sin), ("cos", mpmath.cos), ("tan", mpmath.tan)]:
    tables[name] = rows(function, angles)
mp.dps = 60
tables["atan"] = rows(
    mpmath.atan, uniform(-1.3, 1.3, 600) + uniform(0.15, 0.2, 100) + uniform(-20, 20, 200) + signed_scattered(-1022, 1023.9, 100)
)
tables["tanh"] = rows(
    mpmath.tanh, uniform(-1.3, 1.3, 600) + uniform(0.15, 0.2, 100) + uniform(-21, 21, 200) + signed_scattered(-1022, 10, 100)
)

with open("elementary.json", "w") as file:
    json.dump({"source": f"mpmath {mpmath.__version__}, Python {platform.python_version()}, elementary.py", "tables": tables}, file)
    file.write("\n")
