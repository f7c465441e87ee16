"""Independent reference for scenarios/hospital-surge/plan.yaml in numpy; priors and equations written out from its README.

Run: /usr/bin/python3 tests/ref/hospital-surge-reference.py
"""

import numpy as np

from batches import lognormal_median, write

POPULATION = 1e6
MONTHS, SUBSTEPS = 8, 30
H = 365.25 / 12 / 30  # days


def simulate(rng, setting, n):
    infectious_now = lognormal_median(rng, 50, 2, n)
    r0 = lognormal_median(rng, 1.46, 1.22, n)
    latent = rng.triangular(1.1, 1.4, 2, n)
    infectious = rng.triangular(1.5, 2, 3, n)
    admitted = (0.669 + 0.041 * rng.standard_normal(n)) * lognormal_median(rng, 0.0045, 1.35, n)
    stay = rng.triangular(3, 5, 9, n)
    susceptible = POPULATION - infectious_now
    exposed, in_bed = np.zeros(n), np.zeros(n)
    peaks, ever = [in_bed], [infectious_now / POPULATION * 100]
    for month in range(MONTHS):
        peak = np.zeros(n)
        for k in range(SUBSTEPS):
            week = (month * SUBSTEPS + k) * H / 7
            measures = setting["from"] <= week < setting["from"] + setting["for"]
            contacts = 1 - setting["reduction"] * measures
            new = susceptible * -np.expm1(-r0 * contacts * (H / infectious) * infectious_now / POPULATION)
            onsets = exposed * H / latent
            in_bed = in_bed * (1 - H / stay) + onsets * admitted
            susceptible = susceptible - new
            exposed = exposed + new - onsets
            infectious_now = infectious_now + onsets - infectious_now * H / infectious
            peak = np.maximum(peak, in_bed)
        peaks.append(peak)
        ever.append((POPULATION - susceptible) / POPULATION * 100)
    peaks, ever = np.stack(peaks, axis=1), np.stack(ever, axis=1)
    occupancy = peaks / setting["beds"] * 100
    worst = occupancy[:, 1:].max(axis=1)
    targets = {"within-beds": worst <= 100, "no-collapse": worst <= 200, "mostly-spared": ever[:, -1] <= 40}
    return targets, {"occupancy": occupancy, "peak": peaks, "ever_infected": ever}


write(
    "hospital-surge",
    simulate,
    {"reduction": 0, "from": 8, "for": 12, "beds": 250},
    {
        "early-measures": {"reduction": 0.25, "from": 4, "for": 26},
        "late-measures": {"reduction": 0.25, "from": 12, "for": 26},
        "short-measures": {"reduction": 0.25, "from": 4, "for": 8},
        "more-beds": {"beds": 500},
    },
    ["2026-08", "2026-09", "2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04"],
    seed=20140904,  # the day the review behind R0 came out
    quantiles=[("peak", "2026-11"), ("ever_infected", "2027-04")],
    paths=8192,
)
