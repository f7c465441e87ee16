/** Truth: functions of a plain number, and the distributions of a plan, as formulas and draws use them. */

import { describe, expect, it } from 'vitest';
import { errorsOf, valuesOf } from './small-plans.ts';

describe('trigonometric and hyperbolic functions', () => {
  it('take angles in radians', async () => {
    const values = await valuesOf(
      '  a: sin(pi / 6)\n  b: cos(pi / 3)\n  c: tan(pi / 4)\n  d: 4 * atan(1)\n  e: tanh(log(3))\n  f: sin(2 * pi * t / 4)',
    );
    for (const [name, value] of Object.entries({ a: 0.5, b: 0.5, c: 1, d: Math.PI, e: 0.8 })) {
      expect(values[name]![0]).toBeCloseTo(value, 14);
    }
    expect(values.f!.map((value) => Math.round(value * 1e12) / 1e12 + 0)).toEqual([0, 1, 0, -1]);
  });

  it('are of plain numbers', () => {
    expect(errorsOf('  a: sin(2 km)')).toEqual([
      '10:10 this is in km, but a plain number is needed here: divide by a value in that unit, as in x / 1 km',
    ]);
  });
});

describe('an interval', () => {
  it('takes a lower end that a formula gives before the run, and an upper end that is drawn', async () => {
    const variables = '  half: 0.5\n  up: uniform(3, 4)\n  x: interval(half / 2, up)';
    expect(errorsOf(variables)).toEqual([]);
    expect((await valuesOf(variables)).x![0]).toBeGreaterThan(0);
  });
});
