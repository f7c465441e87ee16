/** Which way the variants of scenarios must move their targets. */

type Move = readonly [scenario: string, variant: string, target: string, way: 'up' | 'down' | 'same'];

/** Which way each variant must move which target against the plan as written, on common random numbers. */
export const moves: readonly Move[] = [
  ['new-materials-2025', 'growth-goes-on', 'ten-trillion', 'up'],
  ['new-materials-2025', 'soon-mature', 'ten-trillion', 'down'],
  ['new-materials-2025', 'falling-prices', 'ten-trillion', 'down'],
  ['new-materials-2025', 'no-pandemic', 'ten-trillion', 'up'],
  ['new-materials-2025', 'policy-push', 'ten-trillion', 'up'],
  ['taigang-2021', 'listed', 'revenue', 'down'],
  ['taigang-2021', 'listed', 'crude', 'same'],
  ['taigang-2021', 'no-mergers', 'stainless', 'down'],
  ['taigang-2021', 'mergers-at-once', 'stainless', 'up'],
  ['taigang-2021', 'mergers-at-once', 'revenue', 'up'],
  ['taigang-2021', 'strong-prices', 'revenue', 'up'],
  ['taigang-2021', 'strong-prices', 'stainless', 'same'],
  ['taigang-2023', 'listed', 'revenue', 'down'],
  ['taigang-2023', 'no-mergers', 'revenue', 'down'],
  ['taigang-2023', 'no-mergers', 'crude', 'down'],
  ['taigang-2023', 'great-merger', 'stainless', 'up'],
  ['taigang-2023', 'prices-hold', 'revenue', 'up'],
  ['taigang-2023', 'prices-fall', 'revenue', 'down'],
  ['taigang-2023', 'prices-fall', 'crude', 'same'],
  ['hospital-surge', 'early-measures', 'within-beds', 'up'],
  ['hospital-surge', 'early-measures', 'mostly-spared', 'up'],
  ['hospital-surge', 'late-measures', 'within-beds', 'up'],
  ['hospital-surge', 'short-measures', 'within-beds', 'up'],
  ['hospital-surge', 'more-beds', 'no-collapse', 'up'],
  ['hospital-surge', 'more-beds', 'mostly-spared', 'same'],
  ['product-launch', 'engineer-on-payments', 'by-june', 'up'],
  ['product-launch', 'core-first', 'by-june', 'up'],
  ['product-launch', 'core-and-engineer', 'by-june', 'up'],
  ['taixin-2025', 'all-taigang', 'steel-cluster', 'up'],
  ['taixin-2025', 'late-projects', 'new-materials', 'down'],
  ['taixin-2025', 'demand-slump', 'semiconductor-cluster', 'down'],
  ['taixin-2025', 'strong-transfer', 'new-materials', 'up'],
];
