/** Truth: quantiles from a table are the distribution's own, to what the table states. */

import { describe, expect, it } from 'vitest';
import { distributions } from '../../src/dist/registry.ts';
import { tabulated } from '../../src/dist/tabulated.ts';

const cases: readonly (readonly [string, readonly number[]])[] = [
  ['pert', [0.1, 0.5, 1]],
  ['pert', [0, 0, 1]],
  ['pert', [-3, 2, 2]],
  ['beta', [0.3, 0.4]],
  ['beta', [500, 3]],
  ['gamma', [0.2, 3]],
  ['gamma', [40, 1]],
];

describe('a tabulated quantile function', () => {
  it.each(cases)('of %s(%j) is within 1e-12 of its value or span in both tails', (name, parameters) => {
    const fixed = distributions.get(name)!.at(parameters, []);
    const quantile = tabulated(fixed);
    expect(quantile).not.toBe(fixed.quantile);
    const span = fixed.quantile(0.75) - fixed.quantile(0.25);
    for (let i = 1; i < 2000; i++) {
      for (const u of [i / 2000, 2 ** (-i / 100), 1 - 2 ** (-i / 100)]) {
        if (!(u > 0 && u < 1)) continue;
        const wanted = fixed.quantile(u);
        expect(Math.abs(quantile(u) - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(wanted), span));
      }
    }
  });

  it('is the distribution itself where a table would be off', () => {
    const fixed = distributions.get('gamma')!.at([0.01, 1], []);
    expect(tabulated(fixed)).toBe(fixed.quantile);
  });
});
