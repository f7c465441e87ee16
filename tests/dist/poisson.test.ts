/** Law: Poisson quantiles, however they are found, are the least whole number whose probability reaches the level. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { poisson } from '../../src/dist/poisson.ts';

it('the cdf reaches the level at the quantile and not before, also at its steps', () => {
  const anyRate = fc.double({ min: 1e-6, max: 200, noNaN: true });
  const anyLevel = fc.double({ min: 1e-15, max: 1 - 2 ** -53, noNaN: true });
  fc.assert(
    fc.property(anyRate, anyLevel, fc.boolean(), (rate, level, atStep) => {
      const { quantile, cdf } = poisson.at([rate], []);
      const u = atStep ? Math.min(cdf(quantile(level)), 1 - 2 ** -53) : level;
      const k = quantile(u);
      expect(cdf(k)).toBeGreaterThanOrEqual(u);
      expect(cdf(k - 1)).toBeLessThan(u);
    }),
    { numRuns: 2000 },
  );
});

it.each([2 ** 53, 1e20, 1e300])('of the rate %d, where doubles are not every whole number, are near it', (rate) => {
  const { quantile, inverseSurvival } = poisson.at([rate], []);
  for (const level of [1e-12, 0.3, 0.5, 1 - 1e-9]) {
    for (const k of [quantile(level), inverseSurvival(level)]) {
      expect(Math.abs(k - rate) / rate).toBeLessThan(10 / Math.sqrt(rate) + 1e-15);
    }
  }
});
