"""Prints the coefficients of src/num/normal-cdf.ts: s(t) = (a + 2) e^(a²/2) P(Z > a) in powers of t = (a - 6) / (a + 6).

Chebyshev interpolation in 80 nodes with 60 digits, cut after degree 24 (the next coefficient is below 1e-17). Run: python3 mills.py
"""
import mpmath
from mpmath import mp, mpf

mp.dps = 60
nodes, degree = 80, 24


def scaled_tail(t):
    a = 6 * (1 + t) / (1 - t)
    if a > 10000:  # DLMF 7.12.1
        return (a + 2) / mpmath.sqrt(2 * mpmath.pi) / a * (1 - 1 / a**2 + 3 / a**4 - 15 / a**6)
    return (a + 2) * mpmath.exp(a * a / 2) * mpmath.erfc(a / mpmath.sqrt(2)) / 2


angles = [mpmath.pi * (k + mpf(1) / 2) / nodes for k in range(nodes)]
values = [scaled_tail(mpmath.cos(angle)) for angle in angles]
chebyshev = [2 / mpf(nodes) * mpmath.fsum(v * mpmath.cos(j * angle) for v, angle in zip(values, angles)) for j in range(degree + 1)]
chebyshev[0] /= 2

before, last = [mpf(1)], [mpf(0), mpf(1)]
powers = [mpf(0)] * (degree + 1)
for j in range(degree + 1):
    for i, coefficient in enumerate(before):
        powers[i] += chebyshev[j] * coefficient
    following = [mpf(0)] + [2 * coefficient for coefficient in last]
    for i, coefficient in enumerate(before):
        following[i] -= coefficient
    before, last = last, following
for i, coefficient in enumerate(powers):
    print(i, repr(float(coefficient)))
