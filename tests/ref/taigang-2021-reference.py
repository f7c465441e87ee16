"""Independent reference for scenarios/taigang-2021/plan.yaml in numpy; priors and equations written out from its README.

Run: /usr/bin/python3 tests/ref/taigang-2021-reference.py
"""

import numpy as np

from batches import pert, write

DT = 0.25


def simulate(rng, setting, n):
    growth = 0.03 + 0.03 * rng.standard_normal(n)
    joins = setting["joins"] if setting["joins"] is not None else rng.random(n) < 0.5
    whole_year = np.full(n, setting["whole_year"]) if setting["whole_year"] is not None else rng.random(n) < 0.3
    joins_at = rng.uniform(2021, 2022, n)
    size = joins * pert(rng, 50, 200, 500, n)
    per_tonne = rng.triangular(6800, 7700, 8600, n)
    joined_per_tonne = rng.triangular(10000, 13000, 16000, n)
    price = 1 + rng.triangular(0, 0.04, 0.09, n)
    drift = setting["drift"] if setting["drift"] is not None else 0.04 + 0.07 * rng.standard_normal(n)
    share = rng.triangular(0.70, 0.80, 0.95, n)
    share = share if setting["listed"] else np.ones(n)
    index = np.ones(n)

    def state(joined):
        crude = np.minimum(1068 * index, 1200)
        stainless = np.minimum(419 * index, 460)
        # 10^4 tonnes times yuan a tonne is 10^4 yuan, a ten-thousandth of 10^8 yuan.
        revenue = (crude * per_tonne + joined * joined_per_tonne) * price * share / 1e4
        return np.stack([revenue, crude + joined, stainless + joined])

    origin = state(whole_year * size)
    year = np.zeros((3, n))
    for quarter in range(4):
        index = index * np.exp(growth * DT + 0.04 * np.sqrt(DT) * rng.standard_normal(n))
        price = price * np.exp(drift * DT + 0.10 * np.sqrt(DT) * rng.standard_normal(n))
        part = np.clip((2021 + DT * (quarter + 1) - joins_at) / DT, 0, 1)
        year += state(np.maximum(whole_year, part) * size) / 4
    revenue, crude, stainless = year
    a, b, c = revenue >= 1080, crude >= 1505, stainless >= 640
    series = {name: np.stack([origin[i], year[i]], axis=1) for i, name in enumerate(["revenue", "crude", "stainless"])}
    return {"revenue": a, "crude": b, "stainless": c, "all-three": a & b & c}, series


write(
    "taigang-2021",
    simulate,
    dict(joins=None, whole_year=None, drift=None, listed=False),
    {
        "listed": dict(listed=True),
        "no-mergers": dict(joins=0),
        "mergers-at-once": dict(joins=1, whole_year=1),
        "strong-prices": dict(drift=0.182),
    },
    ["2020", "2021"],
    seed=20210331,
    quantiles=[("revenue", "2021"), ("crude", "2021")],
)
