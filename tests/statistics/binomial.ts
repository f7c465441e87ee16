/** The binomial distribution, summed term by term: limits for counts of intervals that cover. */

/** The probabilities of 0, 1, …, n successes. */
function binomialProbabilities(n: number, p: number): Float64Array {
  const logs = new Float64Array(n + 1);
  logs[0] = n * Math.log1p(-p);
  for (let k = 1; k <= n; k++) logs[k] = logs[k - 1]! + Math.log((n - k + 1) / k) + Math.log(p) - Math.log1p(-p);
  return logs.map(Math.exp);
}

/** The fewest and the most successes of n that are not rarer than `tail` on their side. */
export function binomialLimits(n: number, p: number, tail: number): { readonly least: number; readonly most: number } {
  const probabilities = binomialProbabilities(n, p);
  let least = 0;
  for (let below = probabilities[0]!; below < tail; below += probabilities[least]!) least++;
  let most = n;
  for (let above = probabilities[n]!; above < tail; above += probabilities[most]!) most--;
  return { least, most };
}
