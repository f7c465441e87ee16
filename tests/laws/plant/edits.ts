/** Slips of the pen, and how far apart two words are. */

/** Counts the insertions, deletions, substitutions and swaps of neighbours between two words, by their definition (for short words). */
export function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      table[i]![j] = Math.min(
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? table[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return table[a.length]![b.length]!;
}

/** Makes one slip in a word; `at` in 0…1 says where, the number of the slip which. */
export function slip(word: string, which: number, at: number): string {
  const i = Math.min(word.length - 1, 1 + Math.floor(at * (word.length - 1)));
  const [before, after] = [word.slice(0, i), word.slice(i)];
  switch (which % 4) {
    case 0:
      return before.slice(0, -1) + after.slice(0, 1) + before.slice(-1) + after.slice(1);
    case 1:
      return before + after.slice(1);
    case 2:
      return before + before.slice(-1) + after;
    default:
      return `${before}q${after.slice(1)}`;
  }
}
