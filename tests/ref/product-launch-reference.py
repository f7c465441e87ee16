"""Independent reference for scenarios/product-launch/plan.yaml in numpy: the network written out by hand, estimates from tasks.csv.

Run: /usr/bin/python3 tests/ref/product-launch-reference.py
"""

import csv

import numpy as np

from batches import SCENARIOS, lognormal_median, pert, write

with open(SCENARIOS / "product-launch" / "tasks.csv", newline="", encoding="utf-8") as file:
    TASKS = {row["id"]: row for row in csv.DictReader(file)}
WEEKS_OF_A_MONTH = 365.25 / 12 / 7
PERIODS = ["2026-09", "2026-10", "2026-11", "2026-12", *(f"2027-{month:02d}" for month in range(1, 13))]


def network(d):
    """When each task is finished, and whether each lies on a longest way: every way from the beginning to the launch."""
    f = {"research": d["research"]}
    f["design"] = f["research"] + d["design"]
    for task in ("backend", "app", "content"):
        f[task] = f["design"] + d[task]
    for task in ("payments", "reports", "security"):
        f[task] = f["backend"] + d[task]
    f["beta"] = np.maximum.reduce([f["app"], f["payments"], f["reports"]]) + d["beta"]
    f["fixes"] = f["beta"] + d["fixes"]
    f["campaign"] = f["content"] + d["campaign"]
    f["launch"] = np.maximum.reduce([f["security"], f["fixes"], f["campaign"]]) + d["launch"]
    ways = [
        ["research", "design", "backend", "payments", "beta", "fixes", "launch"],
        ["research", "design", "backend", "reports", "beta", "fixes", "launch"],
        ["research", "design", "app", "beta", "fixes", "launch"],
        ["research", "design", "backend", "security", "launch"],
        ["research", "design", "content", "campaign", "launch"],
    ]
    lengths = [sum(d[task] for task in way) for way in ways]
    longest = np.maximum.reduce(lengths)
    assert np.allclose(longest, f["launch"], rtol=1e-12)
    critical = {
        task: np.logical_or.reduce([length > longest - 1e-6 for way, length in zip(ways, lengths) if task in way])
        for task in d
    }
    return f, critical


def simulate(rng, setting, n):
    pace = lognormal_median(rng, 1, 1.12, n)
    gain = rng.triangular(0, 0.20, 0.35, n)
    again = rng.random(n) < 0.30
    durations = {}
    for task, row in TASKS.items():
        days = pace * pert(rng, float(row["optimistic"]), float(row["likely"]), float(row["pessimistic"]), n)
        if task == setting["engineer"]:
            days = days * (1 - gain)
        if task == "fixes":
            days = days * (1 + again)
        durations[task] = np.zeros(n) if setting["core"] and row["core"] == "no" else days
    finish, critical = network(durations)
    if setting["core"]:
        critical["reports"] = np.zeros(n, dtype=bool)
    targets = {"by-june": finish["launch"] <= 9 * WEEKS_OF_A_MONTH, "before-season": finish["launch"] <= 12 * WEEKS_OF_A_MONTH}
    last = lambda values: values[:, None].astype(float)  # it is the same in every month
    return targets, {
        "launch_week": last(finish["launch"]),
        **{f"critical[{task}]": last(values) for task, values in critical.items()},
    }


write(
    "product-launch",
    simulate,
    dict(engineer=None, core=False),
    {
        "engineer-on-payments": dict(engineer="payments"),
        "engineer-on-app": dict(engineer="app"),
        "core-first": dict(core=True),
        "core-and-engineer": dict(core=True, engineer="payments"),
    },
    PERIODS,
    seed=20261001,
    quantiles=[("launch_week", "2027-12")],
)
