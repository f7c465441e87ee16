import { describe, expect, it } from 'vitest';
import { estimateDifference } from '../../src/analysis/paired-difference.ts';
import { replicates } from '../../src/base/block.ts';

/** Counts put into replicates one after the other. */
function dealt(count: number): Uint32Array {
  const counts = new Uint32Array(replicates);
  for (let i = 0; i < count; i++) counts[i % replicates]!++;
  return counts;
}

const paths = 1024;
const estimate = (gained: number, lost: number) =>
  estimateDifference({ gained: dealt(gained), lost: dealt(lost) }, paths, true);

/** The probabilities of 0, 1, … up to `most` among trials, by their ratios. */
function binomial(trials: number, p: number, most: number): number[] {
  const probabilities = [(1 - p) ** trials];
  for (let k = 1; k <= most; k++) {
    probabilities.push(((probabilities[k - 1]! * (trials - k + 1)) / k) * (p / (1 - p)));
  }
  return probabilities;
}

describe('the difference of probabilities on the same paths, truth', () => {
  it('is what the paths that differ say, and known exactly where nothing is random', () => {
    expect(estimate(30, 10)).toMatchObject({ value: 20 / paths, gained: 30, lost: 10, beyond_noise: true });
    const hits = { gained: dealt(paths), lost: dealt(0) };
    const known = { value: 1, standard_error: 0, interval: { lower: 1, upper: 1, coverage: 0.95 } };
    expect(estimateDifference(hits, paths, false)).toMatchObject(known);
  });

  it('with few differing paths lies in its interval at least as often as stated, whatever gains and losses are likely', () => {
    const most = 60; // differing paths; more are unlikelier than 1e-12 in what follows
    const intervals = Array.from({ length: most + 1 }, (_, differing) =>
      Array.from({ length: differing + 1 }, (_, gained) => estimate(gained, differing - gained).interval),
    );
    for (const expected of [0.02, 0.5, 2, 5, 12, 20]) {
      for (const gain of [0.02, 0.3, 0.5, 0.9, 1 - 1e-9]) {
        const share = expected / paths;
        const truth = share * (2 * gain - 1);
        let covered = 0;
        binomial(paths, share, most).forEach((probability, differing) => {
          binomial(differing, gain, differing).forEach((part, gained) => {
            const { lower, upper } = intervals[differing]![gained]!;
            if (lower <= truth && truth <= upper) covered += probability * part;
          });
        });
        expect([expected, gain, covered >= 0.95]).toEqual([expected, gain, true]);
      }
    }
  });

  it('with few differing paths is beyond noise only where the exact test of McNemar rejects at 5%', () => {
    for (let differing = 1; differing <= 40; differing++) {
      const halves = binomial(differing, 0.5, differing);
      for (let gained = 0; gained <= differing; gained++) {
        const extreme = Math.max(gained, differing - gained);
        const tail = halves.slice(extreme).reduce((sum, probability) => sum + probability, 0);
        if (estimate(gained, differing - gained).beyond_noise) expect(Math.min(1, 2 * tail)).toBeLessThan(0.05);
      }
    }
  });

  it('decides that something moved once six paths of six agree, not before', () => {
    expect(estimate(5, 0).beyond_noise).toBe(false);
    expect(estimate(6, 0).beyond_noise).toBe(true);
    expect(estimate(0, 6).beyond_noise).toBe(true);
  });

  it('has an error above 0 when no path differs, though the plans may', () => {
    const { value, standard_error, interval, beyond_noise } = estimate(0, 0);
    expect(value).toBe(0);
    expect(standard_error).toBeGreaterThan(0);
    expect(interval.lower).toBeLessThan(0);
    expect(interval.upper).toBeGreaterThan(0);
    expect(beyond_noise).toBe(false);
  });

  it('changes its sign, and nothing else, when the runs change places', () => {
    for (const [gained, lost] of [
      [3, 0],
      [20, 7],
      [400, 30],
    ] as const) {
      const [one, other] = [estimate(gained, lost), estimate(lost, gained)];
      expect(other.value).toBe(-one.value);
      expect(other.standard_error).toBe(one.standard_error);
      expect(other.interval.upper).toBeCloseTo(-one.interval.lower, 12);
      expect(other.interval.lower).toBeCloseTo(-one.interval.upper, 12);
    }
  });

  it('with many differing paths has the spread of the replicates for its error', () => {
    const gained = Uint32Array.from({ length: replicates }, (_, r) => 20 + (r % 2 === 0 ? 3 : -3));
    const { standard_error } = estimateDifference({ gained, lost: dealt(0) }, paths, true);
    // deviations of ±3 in 64 points a replicate: √(16 · 9 / 15) / 64 / √16
    expect(standard_error).toBeCloseTo(Math.sqrt(((16 * 9) / 15 + 2 / 12) / 16) / 64, 12); // the last term: two counts in whole paths;
  });
});
