"""Independent reference for scenarios/taigang-2023/plan.yaml in numpy; priors and equations written out from its README.

Run: /usr/bin/python3 tests/ref/taigang-2023-reference.py
"""

import numpy as np

from batches import pert, write


def simulate(rng, setting, n):
    given_back = setting["given_back"] if setting["given_back"] is not None else rng.triangular(0, 0.3, 0.8, n)
    growth = 0.015 + 0.02 * rng.standard_normal(n)
    ratio = rng.triangular(1, 1.12, 1.3, n)
    ratio = np.ones(n) if setting["listed"] else ratio
    joins = setting["joins"] if setting["joins"] is not None else rng.random(n) < 0.5
    joins_at = setting["joins_at"] if setting["joins_at"] is not None else rng.uniform(2022.25, 2024.25, n)
    size = joins * (setting["size"] if setting["size"] is not None else pert(rng, 50, 300, 1500, n))
    per_tonne = rng.triangular(11000, 14000, 17000, n)
    index, price = np.ones(n), np.ones(n)
    years = []
    for year in (2021, 2022, 2023):
        if year > 2021:
            price_shock = rng.standard_normal(n)
            own_shock = 0.4 * price_shock + np.sqrt(1 - 0.4**2) * rng.standard_normal(n)
            price = price * np.exp(-given_back * np.log(1.285) / 2 + 0.08 * price_shock)
            index = index * np.exp(growth + 0.03 * own_shock)
        joined = size * np.clip(year + 1 - joins_at, 0, 1)
        revenue = 1014.37 * ratio * index * price + joined * per_tonne * price / 1e4
        years.append([revenue, 1273.14 * index + joined, 447.24 * index + joined])
    values = np.array(years)  # year, series, path
    revenue, crude, stainless = values[2]
    a, b, c = revenue >= 1500, crude >= 2000, stainless >= 1500
    series = {name: values[:, i].T for i, name in enumerate(["revenue", "crude", "stainless"])}
    return {"revenue": a, "crude": b, "stainless": c, "all-three": a & b & c}, series


write(
    "taigang-2023",
    simulate,
    dict(given_back=None, joins=None, joins_at=None, size=None, listed=False),
    {
        "listed": dict(listed=True),
        "no-mergers": dict(joins=0),
        "great-merger": dict(joins=1, joins_at=2022.5, size=1050),
        "prices-hold": dict(given_back=0),
        "prices-fall": dict(given_back=1),
    },
    ["2021", "2022", "2023"],
    seed=20220430,
    quantiles=[("revenue", "2023"), ("crude", "2023")],
)
