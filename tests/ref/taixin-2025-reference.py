"""Independent reference for scenarios/taixin-2025/plan.yaml: the same model in numpy, plain Monte Carlo.

The engine's answers are tested against the figures this prints into taixin-2025-reference.json. Nothing of the engine
is used. Priors and equations are written out here from the scenario's README; the zone's figures are read from its CSVs.

Run: /usr/bin/python3 tests/ref/taixin-2025-reference.py        (about a minute of two cores)
"""

import csv
import json
import multiprocessing
import pathlib
import platform
import sys

import numpy as np

SEED = 20220518  # the plan's date
BATCHES = 32
PATHS = 8192  # a batch
HERE = pathlib.Path(__file__).resolve().parent
SCENARIO = HERE.parent.parent / "scenarios" / "taixin-2025"
STEPS, DT = 16, 0.25  # 2022-Q1 … 2025-Q4
T = np.arange(1, STEPS + 1)  # the step's number
TIME = 2022 + DT * np.arange(STEPS)  # its begin
PLAN_START, PLAN_YEARS = 2022.375, 3.625

BASE = dict(steel="stainless", news="may-2022", transfer=1.0, demand=0.0, delay=(0, 0.75, 3), difficulty=None)
BASE |= dict(months=0, plots=0.0, push=0.0, platforms=1.0)
VARIANTS = {
    "base": {},
    "stainless": {},
    "all-taigang": dict(steel="all-taigang"),
    "late-projects": dict(delay=(1, 2, 4)),
    "demand-slump": dict(demand=-0.05),
    "strong-transfer": dict(transfer=2.0, difficulty=0.6),
    "full-support": dict(months=6, plots=1.0, push=0.25, platforms=1.3),
    "announced-2023": dict(news="end-2023"),
}


def number(text):
    """5% is 0.05."""
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)


def decimal_year(text):
    """2024-06 is the year and five twelfths."""
    year, _, month = text.partition("-")
    return int(year) + (int(month) - 1) / 12 if month else float(year)


def table(name):
    with open(SCENARIO / f"{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


TABLES = {name: table(name) for name in ["chains", "lines", "stages", "links", "feedstocks", "uses", "sales", "places"]}
TABLES |= {name: table(name) for name in ["sites", "industries", "platforms", "demonstrations", "projects"]}
CHAINS = [row["id"] for row in TABLES["chains"]]


def chain_column(name):
    return np.array([number(row[name]) for row in TABLES["chains"]])


def read_projects(setting):
    """The rows that count under the setting; the others add nothing."""
    rows = []
    for row in TABLES["projects"]:
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


def arrivals(rng, setting, n):
    """Firms by industry to the end of 2025, and how many of them the plan has."""
    planned = np.array([number(row["planned"]) for row in TABLES["industries"]])
    rate = setting["transfer"] * pert(rng, 0.5, 0.9, 1.5, n) * pert(rng, 0.20, 0.54, 0.85, n)
    first = rng.poisson(rate[:, None] * planned)
    following = rng.poisson(first * pert(rng, 0.0, 0.10, 0.30, n)[:, None])
    return first + following, planned


def added_by_projects(rng, setting, projects, firms, planned, platform_share, n):
    """Output that each project adds, by step: a mapping from its name to (n, steps)."""
    wide_industries = [row["id"] for row in TABLES["industries"]]
    difficulty = rng.triangular(0.6, 1.0, 1.8, n) if setting["difficulty"] is None else np.full(n, setting["difficulty"])
    conversion = pert(rng, 0.05, 0.25, 0.70, n)
    saved = setting["months"] / 12 + setting["plots"] * rng.triangular(0.0, 0.25, 0.5, n)
    shorter = 1 - pert(rng, 0.0, 0.10, 0.30, n) * np.minimum(1, platform_share)
    succeeds, added = {}, {}
    for row in projects:
        chance = number(row["p_success"]) + (setting["push"] if row["status"] == "intention" else 0)
        succeeds[row["project_id"]] = rng.random(n) < min(1, chance) ** difficulty
    for row in projects:
        start = decimal_year(row["planned"]) + np.maximum(0, pert(rng, *setting["delay"], n) - saved)
        years = rng.triangular(1, 2, 4, n) * shorter
        share = pert(rng, 0.10, 0.50, 1.00, n)
        if row["kind"] == "unnamed":
            i = wide_industries.index(row["industry"])
            comes = conversion * firms[:, i] / planned[i]
        else:
            comes = succeeds[row["project_id"]] * share
            if row["needs"]:
                comes = comes * succeeds[row["needs"]]
        u = np.clip((TIME + DT / 2 - start[:, None]) / years[:, None], 0, 1)
        added[row["project_id"]] = (comes * float(row["stated_output"]))[:, None] * u * u * (3 - 2 * u)
    return added


def simulate(rng, setting, n):
    """Yearly figures 2022…2025 by name, each (n, 4), the level of 2021-Q4 by chain, and base and implied mean of 2021."""
    projects = read_projects(setting)
    wide = "_wide" if setting["steel"] == "all-taigang" else ""
    low, mode, high = (chain_column(name + wide) for name in ["low", "mode", "high"])
    base = rng.triangular(low, mode, high, (n, len(CHAINS)))
    recent = (chain_column("recent_low"), chain_column("recent_mode"), chain_column("recent_high"))
    g = rng.triangular(*recent, (n, len(CHAINS)))
    level = base * (1 + g) ** (3 / 8)
    implied = sum(level * (1 + g) ** (-k / 4) for k in range(4)) / 4

    # What exists: growth rates share one factor (correlation 0.4), shocks another (by loading).
    economy = rng.standard_normal((n, 1))
    factor = np.sqrt(0.4) * economy + np.sqrt(0.6) * rng.standard_normal((n, len(CHAINS)))
    drift = chain_column("growth") + chain_column("growth_sd") * factor + setting["demand"]
    loading, volatility = chain_column("loading"), chain_column("volatility")
    shocks = loading[:, None] * rng.standard_normal((n, 1, STEPS))
    shocks = shocks + np.sqrt(1 - loading**2)[:, None] * rng.standard_normal((n, len(CHAINS), STEPS))
    log_growth = np.cumsum(drift[:, :, None] * DT + volatility[:, None] * np.sqrt(DT) * shocks, axis=2)
    organic = level[:, :, None] * np.exp(log_growth)

    firms, planned = arrivals(rng, setting, n)
    platforms_planned = np.array([number(row["planned"]) for row in TABLES["platforms"]])
    rate = pert(rng, 0.6, 0.95, 1.3, n) * setting["platforms"]
    platforms = rng.poisson(rate[:, None] * platforms_planned)
    p_demonstration = pert(rng, 0.50, 0.85, 0.98, n)
    demonstrated = rng.random((n, len(TABLES["demonstrations"]))) < p_demonstration[:, None]
    share = platforms.sum(axis=1) / platforms_planned.sum()
    added = added_by_projects(rng, setting, projects, firms, planned, share, n)

    potential = organic.copy()
    for row in projects:
        potential[:, CHAINS.index(row["chain"])] += added[row["project_id"]]

    # End-use demand.
    uses = {row["id"]: i for i, row in enumerate(TABLES["uses"])}
    growth = np.array([number(row["growth"]) for row in TABLES["uses"]])
    growth_sd = np.array([number(row["growth_sd"]) for row in TABLES["uses"]])
    factor = np.sqrt(0.4) * economy + np.sqrt(0.6) * rng.standard_normal((n, len(uses)))
    use_index = np.exp((growth + growth_sd * factor + setting["demand"])[:, :, None] * (T * DT))
    demand_index = np.zeros_like(organic)
    for row in TABLES["sales"]:
        demand_index[:, CHAINS.index(row["chain"])] += number(row["weight"]) * use_index[:, uses[row["use"]]]
    market = chain_column("market" + wide)[:, None] * demand_index
    winnable = pert(rng, 0.10, 0.25, 0.50, (n, len(CHAINS)))
    demand = np.maximum(level[:, :, None] * demand_index, winnable[:, :, None] * market)

    # Stages: the narrowest of a line, the sum over the lines of a chain.
    creep = np.exp(rng.triangular(0.0, 0.03, 0.06, n)[:, None] * T * DT)
    price = np.exp(pert(rng, 0.20, 0.50, 0.80, n)[:, None, None] * log_growth)
    corn = TABLES["feedstocks"][0]
    local = rng.triangular(number(corn["local_low"]), number(corn["local_mode"]), number(corn["local_high"]), n)
    fed = np.minimum(1, (local + rng.random(n) * number(corn["bought_high"])) / number(corn["needed"]))
    capacity = {}
    lines = {row["id"]: row for row in TABLES["lines"]}
    for row in TABLES["stages"]:
        c = CHAINS.index(lines[row["line"]]["chain"])
        existing = number(lines[row["line"]]["share"]) * level[:, c, None] * price[:, c] * creep
        new = sum(
            added[link["project"]] * number(link["carries"])
            for link in TABLES["links"]
            if link["stage"] == row["id"] and link["project"] in added
        )
        feed = fed[:, None] if row["feedstock"] else 1.0
        capacity[row["id"]] = existing * pert(rng, 1.05, 1.4, 2.0, n)[:, None] + new * feed
    throughput = np.zeros_like(organic)
    for line in lines.values():
        stages = [row for row in TABLES["stages"] if row["line"] == line["id"]]
        first = next(row for row in stages if not any(other["next"] == row["id"] for other in stages))
        passed, at = capacity[first["id"]], first
        while at["next"]:  # from stage to stage, as material goes
            at = next(row for row in stages if row["id"] == at["next"])
            passed = np.minimum(capacity[at["id"]], number(at["yield"]) * passed)
        throughput[:, CHAINS.index(line["chain"])] += passed

    output = np.minimum(np.minimum(potential, demand), throughput)
    served = output / potential

    def year(x):
        return x.reshape(n, 4, 4).mean(axis=2)

    figures = {"total": year(output.sum(axis=1))}
    for c, chain in enumerate(CHAINS):
        figures[f"output[{chain}]"] = year(output[:, c])
        figures[f"market_share[{chain}]"] = year(output[:, c] / market[:, c])
        figures[f"short_of_demand[{chain}]"] = year(
            ((demand < potential) & (demand <= throughput))[:, c].astype(float)
        )
        figures[f"short_of_capacity[{chain}]"] = year(
            ((throughput < potential) & (throughput < demand))[:, c].astype(float)
        )
    places = {row["id"]: np.zeros((n, STEPS)) for row in TABLES["places"]}
    for row in TABLES["sites"]:
        c = CHAINS.index(row["chain"])
        there = number(row["share"]) * organic[:, c]
        for project in projects:
            if project["chain"] == row["chain"] and project["place"] == row["place"]:
                there = there + added[project["project_id"]]
        places[row["place"]] += served[:, c] * there
    for place, there in places.items():
        figures[f"place_output[{place}]"] = year(there)
    passed_time = np.clip((TIME + DT - PLAN_START) / PLAN_YEARS, 0, 1)
    figures["firms"] = firms.sum(axis=1)[:, None] * passed_time[3::4]
    figures["platforms"] = platforms.sum(axis=1)[:, None] * passed_time[3::4]
    end = np.array([0, 0, 0, 1])
    figures["platform_kinds"] = (platforms > 0).sum(axis=1)[:, None] * end
    figures["demonstration_chains"] = demonstrated.sum(axis=1)[:, None] * end
    return figures, base, implied


def hits_of(figures):
    last = {name: values[:, 3] for name, values in figures.items()}
    a, b, c = last["total"] >= 2000, last["output[steel]"] >= 1000, last["output[semiconductor]"] >= 100
    return {
        "new-materials": a,
        "steel-cluster": b,
        "semiconductor-cluster": c,
        "joint": a & b & c,
        "firms": last["firms"] >= 100,
        "platforms": last["platforms"] >= 77,
        "platform-kinds": last["platform_kinds"] >= 10,
        "demonstration-chains": last["demonstration_chains"] >= 6,
        "synthetic-biology-base": last["output[synthetic-biology]"] >= 100,
        "carbon-fibre-base": last["market_share[carbon-fibre]"] >= 0.1,
    }


def estimate(batches):
    """Mean and standard error from the batch figures."""
    values = np.array(batches)
    return values.mean(axis=0), values.std(axis=0, ddof=1) / np.sqrt(len(values))


def rounded(x):
    return [float(f"{v:.7g}") for v in np.atleast_1d(x)]


def run(name, index):
    setting = {**BASE, **VARIANTS[name]}
    hits, means, quantiles, ratios, prior = [], [], [], [], []
    for batch in range(BATCHES):
        rng = np.random.Generator(np.random.PCG64(np.random.SeedSequence([SEED, index, batch])))
        figures, base, implied = simulate(rng, setting, PATHS)
        reached = hits_of(figures)
        hits.append([x.mean() for x in reached.values()])
        means.append([x.mean(axis=0) for x in figures.values()])
        quantiles.append(np.quantile(figures["total"][:, 3], [0.05, 0.5, 0.95]))
        prior.append(np.quantile(base.sum(axis=1), [0.05, 0.5, 0.95]))
        ratio = implied / base
        ratios.append([ratio.min(), ratio.mean(), ratio.max()])
    p, p_se = estimate(hits)
    m, m_se = estimate(means)
    q, q_se = estimate(quantiles)
    ratios = np.array(ratios)
    return {
        "projects": [row["project_id"] for row in read_projects(setting)],
        "targets": {
            target: {"probability": round(float(p[i]), 7), "standard_error": round(float(p_se[i]), 7)}
            for i, target in enumerate(reached)
        },
        "means": {
            key: {"mean": rounded(m[i]), "standard_error": rounded(m_se[i])} for i, key in enumerate(figures)
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
    with multiprocessing.Pool(4) as pool:
        runs = pool.starmap(run, [(name, index) for index, name in enumerate(VARIANTS)], chunksize=1)
    results = {
        "what": "scenarios/taixin-2025/plan.yaml by tests/ref/taixin-2025-reference.py; means of 2022 to 2025",
        "versions": {"python": platform.python_version(), "numpy": np.__version__, "generator": "PCG64"},
        "seed": SEED,
        "paths": BATCHES * PATHS,
        "batches": BATCHES,
        "standard_errors": "from the batch figures (standard deviation over sqrt of their number)",
        "periods": ["2021", "2022", "2023", "2024", "2025"],
        "variants": dict(zip(VARIANTS, runs)),
    }
    (HERE / "taixin-2025-reference.json").write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    for name, result in results["variants"].items():
        shown = {k: f"{v['probability']:.5f} ± {v['standard_error']:.5f}" for k, v in result["targets"].items()}
        print(name, shown, result["quantiles"]["total"]["values"], result["implied_2021_over_base"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
