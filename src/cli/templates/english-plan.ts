/** A new plan with English names and comments. NAME stands for the plan's name. */

export const englishPlan = {
  'plan.yaml': `# yaml-language-server: $schema=plan.schema.json
plan: 1
name: "NAME"
title: Orders of three products to 2028

# The last observed year, and the last one to project.
time: { origin: 2024, end: 2028, step: year }

# Units beside the built-in ones: a multiple of a known unit, or "base" for one of its own.
units: { MEUR: 1e6 EUR }

# A table is an index of its own name: "by: product" below. Its rows are in a file beside this one.
tables:
  product:
    key: id
    csv: products.csv
    columns:
      orders: { unit: MEUR/year, source: order book of 2024 }
      growth: { basis: judgement, note: expected growth a year }

# A knob that a decision maker holds. Try: attain run plan.yaml --set campaign=1
levers:
  campaign: { default: 0, range: [0, 1], title: share of the sales campaign that is carried out }

# The model. The order of the lines means nothing.
variables:
  # What is uncertain has a name and a distribution: drawn once a path …
  trend: { by: product, draw: "normal(product.growth, 2%)" }
  # … or anew every year.
  shock: { by: product, draw: "normal(0, 1)", each: step }
  # A state: its value at the origin, and the rule for each later year.
  orders:
    by: product
    unit: MEUR/year
    start: product.orders
    next: orders * exp(trend + 2% * campaign + 6% * shock)
  # A project that may fail, and may be late.
  built: bernoulli(80%)
  delay: pert(0, 0.5, 2) # years: least, likeliest, most
  new_line:
    unit: MEUR/year
    value: built * 40 MEUR/year * ramp(time - 2026 - delay, 2)
  total: { unit: MEUR/year, value: sum(orders) + new_line }

# Draws are independent unless it is said here.
correlations:
  - { between: ["trend[pumps]", "trend[valves]"], rho: 0.5 }

# What must be reached. With "require" the exit code says whether the probability suffices.
targets:
  goal: { measure: total, in: 2028, at_least: 300 MEUR/year, require: 50% }
  early: { measure: total, by: 2026, at_least: 270 MEUR/year }
  never-low: { measure: total, through: 2028, at_least: 240 MEUR/year }

# Named sets of changes. Try: attain run plan.yaml --variant push
variants:
  push: { title: whole campaign and a safe project, set: { campaign: 1, built: 1 } }
`,
  'products.csv': `id,orders,growth
pumps,120,5%
valves,80,3%
services,40,8%
`,
} as const;
