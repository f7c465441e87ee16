import { describe, expect, it } from 'vitest';
import { type BoardRow, boardStates } from '../../../src/batch/board/board.ts';
import { readBoard } from '../../../src/batch/board/read-board.ts';
import { type LedgerEntry, openLedger } from '../../../src/batch/ledger/ledger.ts';
import type { Forecast, TargetForecast } from '../../../src/index.ts';
import { doneEntry, failedEntry, newLedgerPath, smallForecast } from '../ledger/recorded.ts';

const small = await smallForecast();

/** The forecast with another probability of its first target, as another version of the plan would give it. */
function forecastAt(probability: number, standard_error: number, version: string): Forecast {
  const first = { ...small.targets[0]!, probability, standard_error } as TargetForecast;
  return { ...small, plan: { ...small.plan, hash: version }, targets: [first, ...small.targets.slice(1)] };
}

/** Records entries, each on a day of its own, and reads the board of them. */
async function boardOf(entries: readonly (readonly [day: string, entry: LedgerEntry])[], folder = '.') {
  let now = new Date(0);
  const ledger = await openLedger(newLedgerPath(), { mode: 'write', clock: () => now });
  for (const [day, entry] of entries) {
    now = new Date(`${day}T01:00:00Z`);
    await ledger.record([entry]);
  }
  const rows = await readBoard(ledger, folder);
  await ledger.close();
  return rows;
}

const first = (rows: readonly BoardRow[]): BoardRow => rows.find(({ target }) => target.en === 'in')!;

describe('a board, truth', () => {
  it('has a row for every target, with what is asked in both languages', async () => {
    const rows = await boardOf([['2026-03-01', doneEntry(1, small)]]);
    expect(rows.map(({ target, plan }) => [target.en, target.zh, plan.en, plan.zh])).toEqual([
      ['in', 'in', 'Small', '小'],
      ['早', '早', 'Small', '小'],
      ['through', 'through', 'Small', '小'],
      ['all', 'all', 'Small', '小'],
      ['two', 'two', 'Small', '小'],
    ]);
    expect(rows[0]!.asked).toEqual({ en: 'output in 2025-Q2 at least 110', zh: '2025年二季度 output 不低于 110' });
    expect(rows[3]!.asked).toEqual({ en: 'all of: in, 早', zh: '同时达到：in、早' });
    expect(rows.map(({ movement, day, seeds }) => [movement, day, seeds])).toEqual(
      rows.map(() => [null, '2026-03-01', 1]),
    );
  });

  it('tells the movement between the last two versions, with the error of the difference of independent runs', async () => {
    const rows = await boardOf([
      ['2026-03-01', doneEntry(1, forecastAt(0.2, 0.001, 'a'))],
      ['2026-03-02', doneEntry(2, forecastAt(0.5, 0.003, 'b'))],
      ['2026-03-05', doneEntry(3, forecastAt(0.43, 0.004, 'c'))],
    ]);
    const { movement, history, figure, day } = first(rows);
    expect(movement).toEqual({ text: '-7.0 ± 0.5', value: -0.07, beyond_noise: true, since: '2026-03-02' });
    expect(history.map((point) => [point.day, point.probability])).toEqual([
      ['2026-03-01', 0.2],
      ['2026-03-02', 0.5],
      ['2026-03-05', 0.43],
    ]);
    expect([figure, day]).toEqual(['43.0% ± 0.4', '2026-03-05']);
  });

  it('calls a movement noise where it is below 1.96 of its errors', async () => {
    const moved = async (by: number) =>
      first(
        await boardOf([
          ['2026-03-01', doneEntry(1, forecastAt(0.5, 0.03, 'a'))],
          ['2026-03-02', doneEntry(2, forecastAt(0.5 + by, 0.04, 'b'))],
        ]),
      ).movement!.beyond_noise;
    expect([await moved(0.097), await moved(-0.097), await moved(0.099), await moved(-0.099)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('takes seeds of one version together: their mean, with its error', async () => {
    const seed = (number: number, p: number): LedgerEntry => {
      const of = forecastAt(p, 0.004, 'a');
      return doneEntry(number, { ...of, run: { ...of.run, seed: number } }, { seed: number });
    };
    const rows = await boardOf([
      ['2026-03-01', seed(1, 0.5)],
      ['2026-03-01', seed(2, 0.52)],
      ['2026-03-02', seed(3, 0.54)],
      ['2026-03-02', seed(4, 0.56)],
    ]);
    const { figure, seeds, movement, history, states } = first(rows);
    expect([figure, seeds, movement, history.length]).toEqual(['53.0% ± 0.2', 4, null, 1]);
    expect(states).toContain('met');
  });

  it('counts a run once that was recorded as two items', async () => {
    const rows = await boardOf([
      ['2026-03-01', doneEntry(1, small)],
      ['2026-03-02', doneEntry(2, small, { batch: null })],
    ]);
    expect(first(rows)).toMatchObject({ seeds: 1, movement: null, day: '2026-03-02' });
    expect(first(rows).history[0]!.standard_error).toBeCloseTo(small.targets[0]!.standard_error, 8);
  });

  it('follows dates as of which a plan was forecast, whenever they were recorded', async () => {
    const asOf = (item: number, as_of: string, p: number, version: string) =>
      doneEntry(item, forecastAt(p, 0.001, version), { as_of });
    const rows = await boardOf([
      ['2026-03-01', asOf(1, '2023-06-30', 0.6, 'a')],
      ['2026-03-01', asOf(2, '2022-12-31', 0.3, 'a')],
      ['2026-03-09', asOf(3, '2022-12-31', 0.4, 'b')],
    ]);
    const { history, movement, day } = first(rows);
    expect(history.map((point) => [point.day, point.probability])).toEqual([
      ['2022-12-31', 0.4],
      ['2023-06-30', 0.6],
    ]);
    expect([movement!.since, day]).toEqual(['2022-12-31', '2023-06-30']);
  });

  it('keeps variants, what is set and rows of parameters apart, and names them', async () => {
    const rows = await boardOf([
      ['2026-03-01', doneEntry(1, small)],
      ['2026-03-01', doneEntry(2, small, { variant: 'slump' })],
      ['2026-03-01', doneEntry(3, small, { set: { growth: '5%' } })],
      ['2026-03-01', doneEntry(4, small, { row: { region: '太原' } })],
    ]);
    const given = rows.filter(({ target }) => target.en === 'in').map((row) => row.given.en);
    expect(given).toEqual([[], ['slump'], ['growth=5%'], ['region=太原']]);
  });

  it('tells what failed, until it is done', async () => {
    const rows = await boardOf([
      ['2026-03-01', failedEntry(1, small)],
      ['2026-03-01', failedEntry(2, small)],
      ['2026-03-02', doneEntry(2, small)],
    ]);
    const failed = rows.filter(({ states }) => states.includes('failed'));
    expect(failed.map(({ asked }) => asked.en)).toEqual(['plan.yaml:3:1 a value is not finite']);
    expect(rows.length).toBe(1 + small.targets.length);
  });

  it('says what the plan calls a probability: requirement and status, the worst state by its place in the list', async () => {
    const states = async (p: number) =>
      first(await boardOf([['2026-03-01', doneEntry(1, forecastAt(p, 0.001, 'a'))]])).states;
    // the verdict is the forecast's own: the target's interval is that of the small plan
    const { verdict } = small.targets[0]!;
    expect(await states(0.7)).toEqual([verdict, 'on_track']);
    expect(await states(0.6)).toEqual([verdict, 'on_track']);
    expect(await states(0.3)).toEqual([verdict, 'at_risk']);
    expect(await states(0.29)).toEqual([verdict, 'off_track']);
    expect(boardStates.indexOf('missed')).toBeLessThan(boardStates.indexOf('met'));
  });

  it('links to plans by a path that no name turns into anything else', async () => {
    const hrefs = async (plan_path: string) =>
      (await boardOf([['2026-03-01', doneEntry(1, small, { plan_path })]], '/'))[0]!.href;
    expect(await hrefs('/plans/a.yaml')).toBe('plans/a.yaml');
    expect(await hrefs('/plans/../b c#1?x.yaml')).toBe('b%20c%231%3Fx.yaml');
    expect(await hrefs('/javascript:alert(1)')).toBe('javascript%3Aalert(1)');
    expect(await hrefs('/"><script>.yaml')).toBe('%22%3E%3Cscript%3E.yaml');
  });
});
