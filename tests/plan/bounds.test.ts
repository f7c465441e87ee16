/** Truth: files made to exhaust a reader are refused for what they are; what would take the square of their size runs into the test's time. */

import { describe, expect, it } from 'vitest';
import { planText, reading } from './reading.ts';

const times = (count: number, each: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => each(i)).join('');

const files: readonly (readonly [what: string, text: string, kinds: readonly string[]])[] = [
  [
    'anchors that would explode',
    `x0: &x0 [lol]\n${times(30, (i) => `x${i + 1}: &x${i + 1} [${Array(10).fill(`*x${i}`).join(', ')}]\n`)}`,
    ['unknown-key', 'yaml-feature'],
  ],
  ['aliases by the thousand', `variables:\n${times(2000, (i) => `  b${i}: *a\n`)}`, ['yaml-feature']],
  [
    'merge keys by the thousand',
    `variables:\n${times(2000, (i) => `  b${i}: { <<: *a }\n`)}`,
    ['unknown-key', 'yaml-feature'],
  ],
  ['lists a hundred deep', `report: ${'['.repeat(100)}${']'.repeat(100)}\n`, ['file-too-deep']],
  ['lists a hundred thousand deep', `report: ${'['.repeat(100_000)}\n`, ['file-too-deep']],
  ['mappings twenty thousand deep', `report: ${'{a: '.repeat(20_000)}\n`, ['file-too-deep']],
  ['dashes fifty thousand deep', `report:\n  ${'- '.repeat(50_000)}a\n`, ['file-too-deep']],
  ['numbers beyond doubles', `variables:\n  a: 1e999999999\n  b: ${'9'.repeat(19_000)}\n`, ['bad-number']],
  ['counts beyond all', `run: { paths: 1${'0'.repeat(40)}, seed: ${'9'.repeat(10_000)} }\n`, ['number-out-of-bounds']],
  ['units beyond all', 'units: { a: 1e999999999 CNY, b: 1e-999999999 CNY }\n', ['bad-number', 'bad-unit-definition']],
  ['a unit to a power beyond all', 'variables:\n  a: { unit: metre^999999999, value: 1 }\n', ['unit-power']],
  [
    'units by units by units',
    `units:\n${times(2000, (i) => `  u${i + 1}: 1e100 u${i}\n`)}  u0: base\n`,
    ['unit-out-of-range'],
  ],
  ['a key of a million characters', `${'k'.repeat(1_000_000)}: 1\n`, ['yaml-unexpected']],
];

describe('a file made to exhaust its reader', () => {
  it.each(files)('is refused: %s', (_, text, kinds) => {
    expect([...new Set(reading(planText(text)).raw.map(({ kind }) => kind))].sort()).toEqual(kinds);
  });
});
