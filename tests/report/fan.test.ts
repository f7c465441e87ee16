import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { fanText, scaleOver, scaleText } from '../../src/report/fan.ts';
import { createInk } from '../../src/report/ink.ts';

const ink = createInk(false);
const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });

describe('a fan, truth', () => {
  it('draws outer band, inner band, median and threshold on one scale', () => {
    const scale = scaleOver([0, 100]);
    const row = { outer: [20, 80], inner: [40, 60], median: 50, thresholds: [95] } as const;
    expect(fanText(scale, row, 20, ink)).toBe('    ░░░░▒▒┃▒▒░░░░  ◆');
  });

  it('draws a value without spread as its median alone', () => {
    const row = { outer: [50, 50], inner: [50, 50], median: 50, thresholds: [] } as const;
    expect(fanText(scaleOver([0, 100]), row, 10, ink)).toBe('     ┃    ');
  });

  it('leaves out what is not finite', () => {
    const row = { outer: [Number.NaN, Number.NaN], inner: null, median: Number.NaN, thresholds: [] } as const;
    expect(fanText(scaleOver([Number.NaN]), row, 10, ink)).toBe(' '.repeat(10));
  });
});

describe('a fan, law', () => {
  it('has a scale that holds all values between round ticks', () => {
    fc.assert(
      fc.property(values, (some) => {
        const { low, high, ticks } = scaleOver(some);
        const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
        for (const value of some) expect(value >= low - slack && value <= high + slack).toBe(true);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('has labels exactly as wide as its rows', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 30, max: 60 }), (some, cells) => {
        expect(stringWidth(scaleText(scaleOver(some), cells))).toBe(cells);
      }),
    );
  });
});
