/** Law: a plan that is seen from a date rests on nothing that was published later; what came of it stands in its README alone. */

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readScenario } from './scenario.ts';

/** The date each plan is seen from. Taixin is not here: its README lists the later publications that it uses, and for what. */
const seenFrom: Readonly<Record<string, string>> = {
  'new-materials-2025': '2020-06-10',
  'taigang-2021': '2021-03-31',
  'taigang-2023': '2022-04-30',
};

type Row = Readonly<Record<string, string>>;

const readRows = (name: string, path: string): readonly Row[] => parse(readScenario(name, path), { columns: true });

/** The sources that a text cites; `S119-S126` stands for all of them. */
function citedIn(text: string): string[] {
  const written = text.replace(/S(\d{3})[-–]S(\d{3})/g, (_, from, to) =>
    Array.from({ length: to - from + 1 }, (__, i) => `S${Number(from) + i}`).join(' '),
  );
  return [...new Set(written.match(/\bS\d{3}\b/g) ?? [])];
}

/** The last day that a date of this precision may mean. */
const latestDay = (published: string): string => published + '-12-31'.slice([0, 3, 6][published.split('-').length - 1]);

describe.each(Object.entries(seenFrom))('%s, as of %s', (name, date) => {
  const sources = readRows(name, 'sources.csv');
  const idsFor = (use: string): string[] =>
    sources.filter(({ used_for }) => used_for === use).map(({ source_id }) => source_id!);

  it('has sources published by then, whatever day a bare year or month means', () => {
    const priors = sources.filter(({ used_for }) => used_for === 'prior');
    expect(priors.length).toBeGreaterThan(5);
    for (const { source_id, published } of priors) {
      expect(published, source_id).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
      expect(latestDay(published!) <= date, `${source_id}, published ${published}`).toBe(true);
    }
  });

  it('cites only those in plan and data, and the outcome only in its README, in both languages', () => {
    const priors = idsFor('prior');
    const inPlan = citedIn(readScenario(name, 'plan.yaml'));
    const inData = readRows(name, 'data.csv').map(({ source_id }) => source_id!);
    expect(inPlan.length).toBeGreaterThan(3);
    expect(priors).toEqual(expect.arrayContaining([...inPlan, ...inData]));
    for (const page of ['README.md', 'README.zh-CN.md']) {
      const told = citedIn(readScenario(name, page));
      expect(sources.map(({ source_id }) => source_id)).toEqual(expect.arrayContaining(told));
      expect(told).toEqual(expect.arrayContaining(idsFor('outcome')));
    }
  });
});
