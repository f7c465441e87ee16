"""W1 in vectorised numpy, as someone fluent in it would write it: one block of paths at a time, all draws as arrays.

Prints one line of JSON: paths a second over the timed blocks, the mean of total in 2025 and P(total >= 2000)."""

import json
import math
import sys
import time
from pathlib import Path

import numpy as np

model = json.loads((Path(__file__).parent / "w1.json").read_text())
sectors, projects, quarters = model["sectors"], model["projects"], model["quarters"]
column = lambda rows, key: np.array([row[key] for row in rows], dtype=float)[:, None]
mu, sigma, base = (column(sectors, key) for key in ("mu", "sigma", "base"))
success, latest, median, gsd, k, start = (column(projects, key) for key in ("p", "latest", "median", "gsd", "k", "start"))
members = [[i for i, row in enumerate(projects) if row["sector"] == s] for s in range(len(sectors))]
factor = np.linalg.cholesky(np.full((4, 4), model["correlation"]) + np.eye(4) * (1 - model["correlation"]))


def simulate(rng, n):
    """Mean of total over the last four quarters, one value a path."""
    built = rng.random((len(projects), n)) < success
    u = rng.random((len(projects), n))
    mode = 2.0
    delay = np.where(u < mode / latest, np.sqrt(u * latest * mode), latest - np.sqrt((1 - u) * latest * (latest - mode)))
    size = built * median * np.exp(np.log(gsd) * rng.standard_normal((len(projects), n)))
    middle = start + delay + 3
    organic = np.repeat(base, n, axis=1)
    year = np.zeros((len(sectors), n))
    for t in range(1, quarters + 1):
        organic *= np.exp(mu + sigma * (factor @ rng.standard_normal((len(sectors), n))))
        added = size / (1 + np.exp(-k * (t - middle)))
        if (t - 1) % 4 == 0:
            year[:] = 0
        for s, own in enumerate(members):
            year[s] += organic[s] + added[own].sum(axis=0)
    return year.sum(axis=0) / 4


blocks, n = (int(word) for word in (sys.argv[1:] + ["32", "2048"])[:2])
rng = np.random.Generator(np.random.SFC64(1))
simulate(rng, n)  # warm
began = time.process_time()
total = np.concatenate([simulate(rng, n) for _ in range(blocks)])
seconds = time.process_time() - began
probability = float((total >= model["threshold"]).mean())
assert math.isfinite(probability)
print(json.dumps({"paths_per_second": blocks * n / seconds, "paths": blocks * n, "mean": float(total.mean()), "probability": probability}))
