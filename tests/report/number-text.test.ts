import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactText,
  levelText,
  percentInterval,
  percentWithError,
  plainNumber,
  rangeText,
  valueWithError,
  valueWithinError,
} from '../../src/report/number-text.ts';

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));
const finite = fc.double({ min: -1e8, max: 1e8, noNaN: true });
const error = fc.double({ min: 1e-5, max: 1e6, noNaN: true });

describe('numbers as text, truth', () => {
  it('shows a value to the digits of its error: two that begin with 1, else one', () => {
    expect(valueWithError(1979.0213, 0.0199, 'en')).toBe('1,979.021 ± 0.020');
    expect(valueWithError(1979.0213, 0.02, 'en')).toBe('1,979.02 ± 0.02');
    expect(valueWithError(12345, 30, 'en')).toBe('12,350 ± 30');
    expect(valueWithError(-1234567.8, 250, 'en')).toBe('-1,234,600 ± 300');
  });

  it('marks a value without error as exact, in both languages', () => {
    expect(valueWithError(2000, 0, 'en')).toBe('2,000 exact');
    expect(valueWithError(2000, 0, 'zh')).toBe('2,000 确定');
  });

  it('puts value and error under one exponent where they are huge or tiny', () => {
    expect(valueWithError(1.23404e12, 5.1e8, 'en')).toBe('(1.2340 ± 0.0005)e12');
    expect(valueWithError(1.5e-9, 2e-11, 'en')).toBe('(1.50 ± 0.02)e-9');
  });

  it('prints no number whose error is not finite, and names infinite values', () => {
    expect(valueWithError(3, Number.NaN, 'en')).toBe('—');
    expect(valueWithError(Number.NEGATIVE_INFINITY, 1, 'en')).toBe('-∞');
    expect(valueWithinError(3, Number.POSITIVE_INFINITY)).toBe('—');
  });

  it('writes a probability in percent with its error in points, and its interval to the same digits', () => {
    expect(percentWithError(0.34171, 0.002)).toBe('34.2% ± 0.2');
    expect(percentInterval(0.33787, 0.34555, 0.002)).toBe('33.8–34.6%');
    expect(percentWithError(0.3417, 0.0003)).toBe('34.17% ± 0.03');
    expect(percentInterval(0.99994, 1, 0.00002)).toBe('99.994–100%');
    expect(percentInterval(1, 1, 0)).toBe('100%');
  });

  it('never shows a sign on a value rounded to zero', () => {
    expect(valueWithError(-0.0001, 0.02, 'en')).toBe('0.00 ± 0.02');
    expect(valueWithinError(-0.1, 3)).toBe('0');
  });

  it('shows a value that is known to more digits than are read to five, without zeros at its end', () => {
    const known = (value: number, standardError = 0): string => valueWithinError(value, standardError);
    expect([39.10344827586206, 12.586206896551724, 8.96551724].map((value) => known(value, 1e-15))).toEqual([
      '39.103',
      '12.586',
      '8.9655',
    ]);
    expect([54, 100, 0.5, 1 / 3, 0, -2.5].map((value) => known(value))).toEqual([
      '54',
      '100',
      '0.5',
      '0.33333',
      '0',
      '-2.5',
    ]);
    expect([1234567.25, 99999.96, 0.00123456, 3e-6].map((value) => known(value))).toEqual([
      '1,234,567',
      '100,000',
      '0.0012346',
      '0.000003',
    ]);
    expect([1.23456789e12, 2e-9].map((value) => known(value))).toEqual(['1.2346e12', '2e-9']);
    expect(known(106.1842, 0.0009)).toBe('106.18');
    expect(known(119.7001, 0.0009)).toBe('119.70');
    expect(known(1156.07, 0.8)).toBe('1,156');
    expect(known(0, 0.02)).toBe('0.0');
  });

  it('writes what the user wrote in full', () => {
    expect(plainNumber(2000)).toBe('2,000');
    expect(plainNumber(0.1 + 0.2)).toBe('0.3');
    expect(plainNumber(1234567.125)).toBe('1,234,567.125');
    expect(levelText(0.95)).toBe('95%');
    expect(levelText(0.07)).toBe('7%');
    expect(exactText(1 / 3)).toBe('0.3333333');
  });

  it('keeps the dash of a range apart from a sign', () => {
    expect(rangeText('1,702', '2,280')).toBe('1,702–2,280');
    expect(rangeText('-5', '12')).toBe('-5 … 12');
    expect(rangeText('870', '870')).toBe('870');
  });
});

describe('numbers as text, law', () => {
  it('keeps the value shown within half a unit of the error shown', () => {
    fc.assert(
      fc.property(finite, error, (value, standardError) => {
        const [shown, shownError] = valueWithError(value, standardError, 'en').split(' ± ').map(numberOf);
        // Rounded at the error's second digit at worst, which is no more than half of the error.
        expect(Math.abs(shown! - value)).toBeLessThanOrEqual(0.5 * standardError * (1 + 1e-9) + 1e-8);
        expect(Math.abs(shownError! - standardError)).toBeLessThanOrEqual(0.25 * standardError);
      }),
    );
  });

  it('rounds a bare value to a digit whose unit is at least its error and less than ten times it, or to the fifth', () => {
    fc.assert(
      fc.property(finite, error, (value, standardError) => {
        const shown = numberOf(valueWithinError(value, standardError));
        const fifth = Math.min(0.5, 5e-5 * Math.abs(value));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(Math.max(5 * standardError, fifth) * (1 + 1e-9) + 1e-8);
      }),
    );
  });

  it('writes a bare value in at most five digits beside whole ones, and without an exponent if it is none too large or small', () => {
    const usual = fc.double({ min: 1e-6, max: 1e9, noNaN: true, maxExcluded: true });
    fc.assert(
      fc.property(usual, fc.boolean(), fc.double({ min: 0, max: 1e-3, noNaN: true }), (size, minus, standardError) => {
        const text = valueWithinError(minus ? -size : size, standardError);
        expect(text).toMatch(/^-?[\d,]+(\.\d+)?$/);
        const digits = text.replace(/^-?[0,.]*|[,.]/g, '').length;
        expect(digits).toBeLessThanOrEqual(Math.max(5, Math.floor(Math.log10(size)) + 2));
      }),
    );
  });
});
