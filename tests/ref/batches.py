"""What the references of scenarios share: batches of paths, their means and standard errors, the JSON that tests read."""

import json
import pathlib
import platform

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
SCENARIOS = HERE.parent.parent / "scenarios"
LEVELS = [0.05, 0.5, 0.95]


def pert(rng, low, mode, high, size):
    span = high - low
    return low + span * rng.beta(1 + 4 * (mode - low) / span, 1 + 4 * (high - mode) / span, size)


def lognormal_median(rng, median, gsd, size):
    return median * np.exp(np.log(gsd) * rng.standard_normal(size))


def estimate(batches):
    """Mean and standard error from the batch figures."""
    values = np.array(batches)
    return values.mean(axis=0), values.std(axis=0, ddof=1) / np.sqrt(len(values))


def rounded(values):
    """Seven significant digits."""
    return [float(f"{x:.7g}") for x in values]


def run(simulate, setting, seed, paths, batches, quantiles):
    """One variant: simulate(rng, setting, paths) gives (hits by target, values by series as paths x periods, the last ones)."""
    hits, means, levels = [], [], []
    for batch in range(batches):
        rng = np.random.Generator(np.random.PCG64(np.random.SeedSequence([*seed, batch])))
        targets, series = simulate(rng, setting, paths)
        hits.append([hit.mean() for hit in targets.values()])
        means.append([values.mean(axis=0) for values in series.values()])
        levels.append([np.quantile(series[name][:, place], LEVELS) for name, place, _ in quantiles])
    p, p_se = estimate(hits)
    m = [estimate(values) for values in zip(*means)]
    q, q_se = estimate(levels)
    return {
        "targets": {
            name: {"probability": round(float(p[i]), 7), "standard_error": round(float(p_se[i]), 7)}
            for i, name in enumerate(targets)
        },
        "means": {
            name: {"mean": rounded(m[i][0]), "standard_error": rounded(m[i][1])} for i, name in enumerate(series)
        },
        "quantiles": {
            name: {"period": period, "levels": LEVELS, "values": rounded(q[i]), "standard_errors": rounded(q_se[i])}
            for i, (name, _, period) in enumerate(quantiles)
        },
    }


def write(scenario, simulate, base, variants, periods, seed, quantiles, paths=16384, batches=64):
    """Runs every variant ("base" is the plan as written) and writes SCENARIO-reference.json; periods begin with the origin's."""
    results = {
        "what": f"scenarios/{scenario}/plan.yaml by tests/ref/{scenario}-reference.py",
        "versions": {"python": platform.python_version(), "numpy": np.__version__, "generator": "PCG64"},
        "seed": seed,
        "paths": batches * paths,
        "batches": batches,
        "standard_errors": "from the batch figures (standard deviation over sqrt of their number)",
        "periods": periods,
        "variants": {},
    }
    places = [(name, periods.index(period) - len(periods), period) for name, period in quantiles]
    for index, (name, changes) in enumerate({"base": {}, **variants}.items()):
        results["variants"][name] = run(simulate, {**base, **changes}, [seed, index], paths, batches, places)
        print(name, {k: v["probability"] for k, v in results["variants"][name]["targets"].items()})
    (HERE / f"{scenario}-reference.json").write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
