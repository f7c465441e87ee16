/** The nearest valid name to one that is unknown, for "did you mean". */

/** Counts the insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const [s, t] = [[...a], [...b]];
  let before: number[] = [];
  let last = Array.from({ length: t.length + 1 }, (_, j) => j);
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    for (let j = 1; j <= t.length; j++) {
      const same = s[i - 1] === t[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[t.length]!;
}

/** How many slips of the pen a name of some length is allowed: one up to three letters, two up to eight, then a third. */
function allowedEdits(length: number): number {
  return length <= 3 ? 1 : Math.max(2, Math.floor(length / 3));
}

/** Finds the candidate nearest to a name, or null when none is near enough to be meant. */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const length = [...name].length;
  const letters = new Set(name);
  const lower = name.toLowerCase();
  let best: string | null = null;
  let bestDistance = allowedEdits(length) + 1;
  for (const candidate of candidates) {
    const isSame = candidate.toLowerCase() === lower;
    // A plan may have tens of thousands of names, and as many that are unknown.
    if (!isSame && fewestEdits(candidate, length, letters) >= bestDistance) continue;
    const distance = isSame ? 0 : editDistance(name, candidate);
    if (distance < bestDistance && distance < [...candidate].length) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** A lower bound of the edits that lead to a candidate: each character more or less takes one, and each that is not among the letters. */
function fewestEdits(candidate: string, length: number, letters: ReadonlySet<string>): number {
  let [characters, beyond] = [0, 0];
  for (const character of candidate) {
    characters++;
    if (!letters.has(character)) beyond++;
  }
  return Math.max(Math.abs(characters - length), beyond);
}
