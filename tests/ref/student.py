"""Writes student.json: Student t probabilities, chi-square quantiles and joint tails of the t copula by mpmath, rows of arguments and then the true value.

Run: python3 student.py
"""
import json
import platform

import mpmath
from mpmath import mp, mpf

mp.dps = 40


def student_t_cdf(t, df):
    t, df = mpf(t), mpf(df)
    # DLMF 8.17.7 through the hypergeometric function, whichever side converges
    tail = mpmath.betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return 1 - tail if t > 0 else tail


def chi_square_quantile(p, df):
    """Bisection of the lesser tail, in the logarithm of the quantile."""
    p, a = mpf(p), mpf(df) / 2
    low, high = (mpmath.log(a / 20) if a > 100 else -mpf(400)), mpmath.log(a + 200 + 20 * mpmath.sqrt(a))
    while high - low > mpf(10) ** -25:
        middle = (low + high) / 2
        x = mpmath.exp(middle)
        if p < 0.5:
            below = mpmath.gammainc(a, 0, x, regularized=True) < p
        else:
            below = mpmath.gammainc(a, x, mpmath.inf, regularized=True) > 1 - p
        low, high = (middle, high) if below else (low, middle)
    return 2 * mpmath.exp(low)


def t_copula_tail(q, df, rho):
    """P(U >= q, V >= q): given T1 = x, T2 is rho x plus a scaled t with one degree of freedom more; quadrature over t / x from 0 to 1."""
    with mp.workdps(15):
        q, df, rho = mpf(q), mpf(df), mpf(rho)
        edge = mpmath.findroot(lambda t: student_t_cdf(-t, df) - (1 - q), mpf(2))
        scale = mpmath.gamma((df + 1) / 2) / mpmath.gamma(df / 2) / mpmath.sqrt(df * mpmath.pi)

        def integrand(s):
            x = edge / s
            spread = mpmath.sqrt((1 - rho**2) * (df + x * x) / (df + 1))
            return scale * (1 + x * x / df) ** (-(df + 1) / 2) * student_t_cdf((rho * x - edge) / spread, df + 1) * edge / s**2

        return mpmath.quad(integrand, [0, 0.1, 0.5, 1])


def rows(function, arguments):
    return [[*a, float(function(*a))] for a in arguments]


distances = [0.0, 1e-9, 1e-3, 0.3, 0.99, 1.7, 2.015, 6.0, 40.0, 1e4, 1e9]
tables = {
    "studentTCdf": rows(student_t_cdf, [(s * t, df) for df in (0.5, 1, 2, 3, 4.5, 5, 30, 1000) for t in distances for s in (-1, 1)]),
    "studentTTail": rows(student_t_cdf, [(-1e60, 4.5), (-1e100, 3), (-1e140, 2), (-1e200, 1), (-1e300, 0.5), (-1e300, 1)]),
    "chiSquareQuantile": rows(
        chi_square_quantile,
        [(p, df) for df in (0.5, 1, 2, 3, 4.5, 5, 12, 100, 3000) for p in (2**-53, 1e-9, 0.001, 0.2, 0.4999, 0.5, 0.61, 0.97, 0.9999999, 1 - 2**-53)],
    ),
    "copulaTail": rows(
        t_copula_tail,
        [(0.95, 5, 0.5), (0.99, 1, 0.5), (0.99, 3, -0.3), (0.99, 5, 0.8), (0.95, 2, 0), (0.99, 30, 0.5), (0.99, 2.5, 0)],
    ),
}

with open("student.json", "w") as file:
    json.dump({"source": f"mpmath {mpmath.__version__}, Python {platform.python_version()}, student.py", "tables": tables}, file)
    file.write("\n")
