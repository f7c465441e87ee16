"""Independent reference for scenarios/taixin-2025/plan.yaml: the same model in numpy, plain Monte Carlo.

The engine's answers are tested against the figures this prints into taixin-2025-reference.json. Nothing of the engine
is used. Priors and equations are written out here from the scenario's README; project rows are read from projects.csv.

Run: /usr/bin/python3 tests/ref/taixin-2025-reference.py        (about three minutes on one core)
"""

import csv
import json
import pathlib
import platform
import sys

import numpy as np

SEED = 20220518  # the plan's date
BATCHES = 128
PATHS = 32768  # a batch
HERE = pathlib.Path(__file__).resolve().parent
SCENARIO = HERE.parent.parent / "scenarios" / "taixin-2025"

CHAINS = ["steel", "semiconductor", "synthetic-biology", "carbon-fibre", "other"]
STEEL_BASE = {"stainless": (600, 680, 850), "all-taigang": (850, 980, 1050)}
OTHER_BASE = [(10, 30, 60), (0, 1, 5), (2, 5, 12), (40, 130, 280)]
GROWTH = np.array([0.03, 0.09, 0.10, 0.15, 0.08])
GROWTH_SD = np.array([0.05, 0.06, 0.10, 0.10, 0.06])
VOLATILITY = np.array([0.15, 0.15, 0.30, 0.25, 0.15])
SHOCK = np.array(
    [
        [1, 0.35, 0.21, 0.35, 0.49],
        [0.35, 1, 0.15, 0.25, 0.35],
        [0.21, 0.15, 1, 0.15, 0.21],
        [0.35, 0.25, 0.15, 1, 0.35],
        [0.49, 0.35, 0.21, 0.35, 1],
    ]
)
DRIFT = np.full((5, 5), 0.4) + 0.6 * np.eye(5)
STEPS, DT = 16, 0.25  # 2022-Q1 … 2025-Q4

BASE = dict(steel="stainless", news="may-2022", transfer=1.0, demand=0.0, delay=(0, 0.75, 3), difficulty=None)
VARIANTS = {
    "base": {},
    "stainless": {},
    "all-taigang": dict(steel="all-taigang"),
    "late-projects": dict(delay=(1, 2, 4)),
    "demand-slump": dict(demand=-0.05),
    "strong-transfer": dict(transfer=2.0, difficulty=0.6),
    "announced-2023": dict(news="end-2023"),
}


def decimal_year(text):
    """2024-06 is the year and five twelfths."""
    year, _, month = text.partition("-")
    return int(year) + (int(month) - 1) / 12 if month else float(year)


def read_projects(setting):
    rows = []
    with open(SCENARIO / "projects.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            later = row["view"] == "end-2023"
            earlier = row["view"] == "may-2022"
            known = not later if setting["news"] == "may-2022" else not earlier
            scope = row["scope"] == "both" or setting["steel"] == "all-taigang"
            if row["counts"] == "yes" and known and scope:
                rows.append(row)
    return rows


def pert(rng, low, mode, high, size):
    span = high - low
    return low + span * rng.beta(1 + 4 * (mode - low) / span, 1 + 4 * (high - mode) / span, size)


def simulate(rng, setting, projects, n):
    """Yearly means of output (n, chain, year 2022…2025), the base, and the mean of 2021 that the level implies."""
    base = np.empty((n, 5))
    base[:, 0] = rng.triangular(*STEEL_BASE[setting["steel"]], n)
    for i, point in enumerate(OTHER_BASE, start=1):
        base[:, i] = rng.triangular(*point, n)
    g = rng.triangular(0.0, 0.15, 0.30, (n, 5))
    g[:, 0] = rng.triangular(-0.10, 0.10, 0.35, n)
    level = base * (1 + g) ** (3 / 8)
    implied = sum(level * (1 + g) ** (-k / 4) for k in range(4)) / 4

    drift = GROWTH + GROWTH_SD * (rng.standard_normal((n, 5)) @ np.linalg.cholesky(DRIFT).T) + setting["demand"]
    root = np.linalg.cholesky(SHOCK).T
    log_level = np.zeros((n, 5))
    organic = np.empty((n, 5, STEPS))
    for t in range(STEPS):
        log_level = log_level + drift * DT + VOLATILITY * np.sqrt(DT) * (rng.standard_normal((n, 5)) @ root)
        organic[:, :, t] = level * np.exp(log_level)

    difficulty = rng.triangular(0.6, 1.0, 1.8, n) if setting["difficulty"] is None else np.full(n, setting["difficulty"])
    attraction = pert(rng, 0.02, 0.15, 0.45, n)
    middle = 2022 + DT * (np.arange(STEPS) + 0.5)  # the middle of each quarter
    succeeds, output = {}, organic
    for row in projects:
        succeeds[row["project_id"]] = rng.random(n) < float(row["p_success"]) ** difficulty
    for row in projects:
        start = decimal_year(row["planned"]) + pert(rng, *setting["delay"], n)
        years = rng.triangular(1, 2, 4, n)
        share = pert(rng, 0.10, 0.50, 1.00, n)
        comes = succeeds[row["project_id"]] * share
        if row["needs"]:
            comes = comes * succeeds[row["needs"]]
        if row["kind"] == "unnamed":
            comes = setting["transfer"] * attraction
        u = np.clip((middle - start[:, None]) / years[:, None], 0, 1)
        output[:, CHAINS.index(row["chain"]), :] += (comes * float(row["stated_output"]))[:, None] * u * u * (3 - 2 * u)
    return output.reshape(n, 5, 4, 4).mean(axis=3), base, implied, level


def estimate(batches):
    """Mean and standard error from the batch figures."""
    values = np.array(batches)
    return values.mean(axis=0), values.std(axis=0, ddof=1) / np.sqrt(len(values))


def rounded(x):
    return np.round(x, 6).tolist()


def run(name, index):
    setting = {**BASE, **VARIANTS[name]}
    projects = read_projects(setting)
    hits, means, quantiles, origin, ratios, prior = [], [], [], [], [], []
    for batch in range(BATCHES):
        rng = np.random.Generator(np.random.PCG64(np.random.SeedSequence([SEED, index, batch])))
        output, base, implied, level = simulate(rng, setting, projects, PATHS)
        total = output.sum(axis=1)
        a, b, c = total[:, 3] >= 2000, output[:, 0, 3] >= 1000, output[:, 1, 3] >= 100
        hits.append([a.mean(), b.mean(), c.mean(), (a & b & c).mean()])
        means.append(np.vstack([total.mean(axis=0), output.mean(axis=0)]))
        quantiles.append(np.quantile(total[:, 3], [0.05, 0.5, 0.95]))
        origin.append(np.append(level.sum(axis=1).mean(), level.mean(axis=0)))
        prior.append(np.quantile(base.sum(axis=1), [0.05, 0.5, 0.95]))
        with np.errstate(invalid="ignore"):
            ratio = implied / base
        ratios.append([np.nanmin(ratio), np.nanmean(ratio), np.nanmax(ratio)])
    p, p_se = estimate(hits)
    m, m_se = estimate(means)
    q, q_se = estimate(quantiles)
    o, o_se = estimate(origin)
    ratios = np.array(ratios)
    return {
        "projects": [row["project_id"] for row in projects],
        "targets": {
            target: {"probability": round(float(p[i]), 7), "standard_error": round(float(p_se[i]), 7)}
            for i, target in enumerate(["new-materials", "steel-cluster", "semiconductor-cluster", "joint"])
        },
        "means": {
            key: {"mean": rounded(np.append(o[i], m[i])), "standard_error": rounded(np.append(o_se[i], m_se[i]))}
            for i, key in enumerate(["total", *(f"output[{chain}]" for chain in CHAINS)])
        },
        "quantiles": {
            "total": {"period": "2025", "levels": [0.05, 0.5, 0.95], "values": rounded(q), "standard_errors": rounded(q_se)}
        },
        "total_base_2021_quantiles": {"levels": [0.05, 0.5, 0.95], "values": rounded(estimate(prior)[0])},
        "implied_2021_over_base": {
            "min": round(float(ratios[:, 0].min()), 6),
            "mean": round(float(ratios[:, 1].mean()), 6),
            "max": round(float(ratios[:, 2].max()), 6),
        },
    }


def main():
    results = {
        "what": "scenarios/taixin-2025/plan.yaml by tests/ref/taixin-2025-reference.py; 2021 is the level of 2021-Q4",
        "versions": {"python": platform.python_version(), "numpy": np.__version__, "generator": "PCG64"},
        "seed": SEED,
        "paths": BATCHES * PATHS,
        "batches": BATCHES,
        "standard_errors": "from the batch figures (standard deviation over sqrt of their number)",
        "periods": ["2021", "2022", "2023", "2024", "2025"],
        "variants": {name: run(name, index) for index, name in enumerate(VARIANTS)},
    }
    (HERE / "taixin-2025-reference.json").write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    for name, result in results["variants"].items():
        shown = {k: f"{v['probability']:.5f} ± {v['standard_error']:.5f}" for k, v in result["targets"].items()}
        print(name, shown, result["quantiles"]["total"]["values"], result["implied_2021_over_base"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
