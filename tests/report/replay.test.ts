import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Replay } from '../../src/replay/replay.ts';
import { replayData, replayText } from '../../src/report/replay.ts';

const periods = Array.from({ length: 21 }, (_, i) => `${2020 + Math.floor((i + 3) / 4)}-Q${((i + 3) % 4) + 1}`);
const replay: Replay = {
  plan: { name: 'w1', title: null },
  path: 17,
  pick: null,
  targets: [],
  story: [],
  draws: [],
  periods,
  rows: [
    { variable: 'delay', element: { project: '冷轧' }, unit: 'quarters', values: periods.map(() => 1.5) },
    { variable: 'output', element: { sector: 'a' }, unit: '亿元/year', values: periods.map((_, i) => 700 + i) },
    { variable: 'ratio', element: {}, unit: '', values: periods.map((_, i) => (i < 20 ? i : Number.NaN)) },
  ],
};

describe('a replay as text, truth', () => {
  it('lists what stays the same apart from what changes, and marks what is not finite', () => {
    const text = replayText(replay, { language: 'en', colour: false, width: 80 });
    expect(text).toContain('w1: path 17\n');
    expect(text).toMatch(/The same at every step\ndelay\[冷轧\] {2}1\.5 {2}quarters\n/);
    expect(text).toContain('!NaN');
    expect(text).toContain('! marks a value that is not finite');
    for (const period of periods) expect(text).toContain(period);
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  it('has null in JSON for what is not finite', () => {
    expect(replayData(replay).rows[2]!.values.slice(-2)).toEqual([19, null]);
  });
});
