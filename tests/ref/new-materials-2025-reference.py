"""Independent reference for scenarios/new-materials-2025/plan.yaml in numpy; priors and equations written out from its README.

Run: /usr/bin/python3 tests/ref/new-materials-2025-reference.py
"""

import csv

import numpy as np

from batches import SCENARIOS, lognormal_median, write

with open(SCENARIOS / "new-materials-2025" / "ppi.csv", newline="", encoding="utf-8") as file:
    PPI = {int(row["year"]): float(row["change"]) / 100 for row in csv.DictReader(file)}
RECORD = np.array(list(PPI.values()))


def simulate(rng, setting, n):
    base = lognormal_median(rng, 3.1, 1.03, n)
    early = setting["early"] if setting["early"] is not None else 0.17 + 0.04 * rng.standard_normal(n)
    late = setting["late"] if setting["late"] is not None else 0.08 + 0.03 * rng.standard_normal(n)
    fade = setting["fade"] if setting["fade"] is not None else rng.triangular(2, 5, 12, n)
    pass_through = rng.uniform(0.3, 1, n)
    lost = setting["pandemic"] * rng.triangular(0, 0.04, 0.10, n)
    regained = lost * rng.uniform(0, 1, n)
    level = np.log(base)
    output = [base]
    for year in range(2018, 2026):
        price = PPI[year] if year < 2020 else rng.choice(RECORD, n) + setting["price_shift"]
        growth = late + (early - late) * np.exp(-(year - 2018) / fade) + pass_through * (price - RECORD.mean())
        if year == 2020:
            growth = growth - lost
        if year == 2021:
            growth = growth + regained
        level = level + growth + setting["support"] + 0.04 * rng.standard_normal(n)
        output.append(np.exp(level))
    output = np.stack(output, axis=1)
    targets = {"ten-trillion": output[:, 8] >= 10, "a-year-early": (output[:, 1:8] >= 10).any(axis=1)}
    return targets, {"output": output}


write(
    "new-materials-2025",
    simulate,
    dict(early=None, late=None, fade=None, pandemic=1, price_shift=0.0, support=0.0),
    {
        "growth-goes-on": dict(early=0.157, late=0.157),
        "soon-mature": dict(fade=2),
        "falling-prices": dict(price_shift=-0.03),
        "no-pandemic": dict(pandemic=0),
        "policy-push": dict(support=0.02),
    },
    [str(year) for year in range(2017, 2026)],
    seed=20200610,
    quantiles=[("output", "2025")],
)
