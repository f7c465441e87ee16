/** The Taixin plan: its baseline, its two meanings of steel, its projects, and the laws that hold on every path of it. */

import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Forecast, forecast, type PlanSource } from '../../src/index.ts';
import { readScenario, scenarioPlan, settings } from './scenario.ts';

type Row = Readonly<Record<string, string>>;

const read = (path: string): string => readScenario('taixin-2025', path);
const rowsOf = (path: string): readonly Row[] => parse(read(path), { columns: true });
const plan = (edit?: (text: string) => string): PlanSource => scenarioPlan('taixin-2025', edit);

/** The plan reporting other variables. */
const reporting = (report: string): PlanSource => plan((text) => text.replace(/^report: .*$/m, `report: [${report}]`));

const probabilities = (made: Forecast): Readonly<Record<string, number>> =>
  Object.fromEntries(made.targets.map(({ id, probability }) => [id, probability]));

/** Laws asked as targets, so that each is known of every path. 1e-7 亿元 is ten yuan; rounding of sums stays far below. */
const laws = {
  variables: `
  gap_chains: { unit: 亿元/year, value: abs(total - sum(output)), aggregate: max }
  gap_places: { unit: 亿元/year, value: abs(total - sum(place_output)), aggregate: max }
  gap_sites: { unit: 亿元/year, value: abs(total - sum(site_output)), aggregate: max }
  gap_stages: { unit: 亿元/year, value: abs(total - sum(stage_output)), aggregate: max }
  excess: { unit: 亿元/year, value: "sum(max(0, output - potential) + max(0, output - demand) + max(0, output - throughput))", aggregate: max }
  park: { unit: 亿元/year, value: "added[P03] + added[P08]", aggregate: max }
  steel_most: { unit: 亿元/year, value: "output[steel]", aggregate: max }
  steel_short: { value: "short_of_capacity[steel]", aggregate: max }
  corn_most: { unit: 亿元/year, value: "capacity['corn-processing'] - capacity['alkane']", aggregate: max }`,
  targets: `
  gap_chains: { measure: gap_chains, through: 2025, at_most: 1e-7 亿元/year }
  gap_places: { measure: gap_places, through: 2025, at_most: 1e-7 亿元/year }
  gap_sites: { measure: gap_sites, through: 2025, at_most: 1e-7 亿元/year }
  gap_stages: { measure: gap_stages, through: 2025, at_most: 1e-7 亿元/year }
  excess: { measure: excess, through: 2025, at_most: 1e-7 亿元/year }
  park-adds-nothing: { measure: park, through: 2025, at_most: 0 亿元/year }
  steel-stopped: { measure: steel_most, through: 2025, at_most: 0 亿元/year }
  steel-never-short: { measure: steel_short, through: 2025, at_most: 0 }
  corn-adds-nothing: { measure: corn_most, through: 2025, at_most: 20 亿元/year }`,
};

/** The probabilities of the laws, with a variant and with what is set. */
async function lawsWith(set: Readonly<Record<string, string>>, variant?: string) {
  const asked = plan((text) =>
    text
      .replace(/^variables:\n/m, `variables:${laws.variables}\n`)
      .replace(/^targets:\n[\s\S]*?\n(?=variants:)/m, `targets:${laws.targets}\n\n`)
      .replace(/^report: .*$/m, 'report: [total]'),
  );
  return probabilities(
    await forecast(asked, { paths: 1024, set: settings(set), ...(variant === undefined ? {} : { variant }) }),
  );
}

function seriesOf(made: Forecast, id: string, element?: string): Forecast['series'][number] {
  const found = made.series.find(
    (each) => each.id === id && (element === undefined || Object.values(each.element).includes(element)),
  );
  expect(found, `${id} ${element}`).toBeDefined();
  return found!;
}

describe('the baseline', () => {
  it('of the fourth quarter implies the stated yearly mean of 2021, to 0.4% on every quantile', async () => {
    const made = await forecast(reporting('base, implied_2021'), { paths: 4096 });
    for (const { id: chain } of rowsOf('chains.csv')) {
      const [base, implied] = ['base', 'implied_2021'].map((id) => seriesOf(made, id, chain));
      expect(implied!.mean[0]! / base!.mean[0]!).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(implied!.mean[0]! / base!.mean[0]!).toBeLessThan(1.004);
      for (const [i, { values }] of base!.quantiles.entries()) {
        expect(Math.abs(implied!.quantiles[i]!.values[0]! / values[0]! - 1)).toBeLessThan(0.004);
      }
    }
  });

  it('is the (3/8)th power of growth above the yearly mean', async () => {
    const set = settings({ growth_2021: '10%', base: '1000 亿元/year' });
    const made = await forecast(reporting('level_q4'), { paths: 1024, set });
    for (const { mean, standard_error } of made.series.filter(({ id }) => id === 'level_q4')) {
      expect(mean[0]).toBeCloseTo(1000 * 1.1 ** 0.375, 9);
      expect(standard_error[0]).toBe(0);
    }
  });
});

describe('the two definitions of steel', () => {
  it('are a choice with a variant each, the default being the variant stainless', async () => {
    const [base, stainless, taigang] = await Promise.all(
      [{}, { variant: 'stainless' }, { variant: 'all-taigang' }].map((options) =>
        forecast(reporting('output'), { paths: 1024, ...options }),
      ),
    );
    expect(stainless!.targets).toEqual(base!.targets);
    expect(probabilities(taigang!)['steel-cluster']).toBeGreaterThan(probabilities(base!)['steel-cluster']! + 0.2);
    // The other chains stay as they are, on common random numbers.
    expect(seriesOf(taigang!, 'output', 'semiconductor')).toEqual(seriesOf(base!, 'output', 'semiconductor'));
  });
});

describe('the tables', () => {
  it('carry every project of the data set once, and count none from outside the zone and no part beside its whole', () => {
    const rows = rowsOf('projects.csv');
    const ids = rows.map((row) => row.project_id!);
    const counted = rows.filter((row) => row.counts === 'yes').map((row) => row.project_id!);
    const all = Array.from({ length: 20 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`);
    expect(ids).toEqual(expect.arrayContaining(all));
    expect(new Set(ids).size).toBe(ids.length);
    expect(counted).toContain('P03');
    for (const id of ['P04', 'P05', 'P06', 'P07', 'P16', 'P18', 'P19']) expect(counted).not.toContain(id);
  });

  it('give every project that counts a site, and a link to some stage', () => {
    const sites = rowsOf('sites.csv').map(({ chain, place }) => `${chain} ${place}`);
    const linked = rowsOf('links.csv').map(({ project }) => project);
    for (const { project_id, chain, place, counts } of rowsOf('projects.csv')) {
      if (counts !== 'yes') continue;
      expect(sites, project_id).toContain(`${chain} ${place}`);
      expect(linked, project_id).toContain(project_id);
    }
  });

  it('have shares that add up to a whole: lines and sites of a chain, its uses, the value of a line', () => {
    const wholes = [
      ['lines.csv', 'chain', 'share'],
      ['sites.csv', 'chain', 'share'],
      ['sales.csv', 'chain', 'weight'],
      ['stages.csv', 'line', 'value_share'],
    ] as const;
    for (const [file, group, column] of wholes) {
      const sums = new Map<string, number>();
      for (const row of rowsOf(file)) {
        const cell = row[column]!;
        const value = cell.endsWith('%') ? Number(cell.slice(0, -1)) / 100 : Number(cell);
        sums.set(row[group]!, (sums.get(row[group]!) ?? 0) + value);
      }
      for (const [name, sum] of sums) expect(sum, `${file} ${name}`).toBeCloseTo(1, 8);
    }
  });

  it('name what the text of the plan names: 8 industries, 77 platforms of 10 kinds, 6 demonstration chains, 100 firms', () => {
    const sum = (path: string): number => rowsOf(path).reduce((total, { planned }) => total + Number(planned), 0);
    expect(rowsOf('industries.csv')).toHaveLength(8);
    expect(rowsOf('platforms.csv')).toHaveLength(10);
    expect(rowsOf('demonstrations.csv')).toHaveLength(6);
    expect(sum('industries.csv')).toBeCloseTo(100, 9);
    expect(sum('platforms.csv')).toBeCloseTo(77, 9);
  });
});

describe('on every path', () => {
  const written = lawsWith({});

  it('the total is the sum of chains, of places, of sites and of stages, and no chain exceeds any of its limits', async () => {
    const all = await Promise.all([written, lawsWith({}, 'all-taigang'), lawsWith({}, 'announced-2023')]);
    for (const each of all) {
      expect(each).toMatchObject({ gap_chains: 1, gap_places: 1, gap_sites: 1, gap_stages: 1, excess: 1 });
    }
  });

  it('a project that cannot succeed adds nothing, nor does one that needs it', async () => {
    expect((await lawsWith({ 'succeeds[P03]': '0' }))['park-adds-nothing']).toBe(1);
    expect((await written)['park-adds-nothing']).toBeLessThan(0.9);
  });

  it('a stage without capacity stops its line, stages that can carry anything never limit it', async () => {
    const mills = rowsOf('stages.csv').filter(({ line }) => line === 'stainless-steel');
    const endless = Object.fromEntries(mills.map(({ id }) => [`headroom["${id}"]`, '1000']));
    expect((await written)['steel-never-short']).toBeLessThan(1);
    expect(await lawsWith({ 'headroom["cold-rolled-sheet"]': '0' })).toMatchObject({ 'steel-stopped': 1 });
    expect(await lawsWith(endless)).toMatchObject({ 'steel-stopped': 0, 'steel-never-short': 1 });
  });

  it('what brings no feedstock in brings no capacity to the stage that needs it', async () => {
    const hungry = { local_feedstock: '0 万吨/year', bought_feedstock: '0 万吨/year' };
    expect((await lawsWith(hungry))['corn-adds-nothing']).toBe(1);
    expect((await written)['corn-adds-nothing']).toBeLessThan(0.9);
  });
});

describe('firms', () => {
  it('that nobody courts do not come, and bring no project', async () => {
    const made = await forecast(reporting('firms, added'), { paths: 1024, set: settings({ transfer: '0' }) });
    expect(seriesOf(made, 'firms').mean.at(-1)).toBe(0);
    for (const project of ['U01', 'U03', 'U05']) expect(seriesOf(made, 'added', project).mean.at(-1)).toBe(0);
  });
});

describe('the outside view', () => {
  const histories = ['cn_newmat_output_tn', 'cn_stainless_crude_mt', 'cn_semimat_usd_bn'];
  const yearly = (path: string, key: string, id: string): ReadonlyMap<number, number> => {
    const rows = rowsOf(path).filter((row) => row[key] === id && /^\d{4}$/.test(row.period!) && row.value !== '');
    return new Map(rows.map(({ period, value }) => [Number(period), Number(value)]));
  };

  it('is taken over histories that are those of data.csv, in other units, to the end of 2021', () => {
    expect(new Set(rowsOf('history.csv').map(({ series }) => series))).toEqual(new Set(histories));
    for (const id of histories) {
      const [ours, theirs] = [yearly('history.csv', 'series', id), yearly('data.csv', 'series_id', id)];
      expect([...ours.keys()]).toEqual([...theirs.keys()].filter((year) => year <= 2021).sort());
      const [first] = ours.keys();
      const scale = ours.get(first!)! / theirs.get(first!)!;
      for (const [year, value] of ours) expect(value / theirs.get(year)!, `${id} ${year}`).toBeCloseTo(scale, 9);
    }
  });

  const asked = {
    'new-materials': { measure: 'total', threshold: 2000, compared: histories },
    'steel-cluster': { measure: 'steel', threshold: 1000, compared: [histories[1]!] },
    'semiconductor-cluster': { measure: 'semiconductor', threshold: 100, compared: [histories[2]!] },
  };

  /** What each page shows of a target: growth, median, and the counts of windows that had it. */
  const shown = (id: string) => ({
    'README.md': new RegExp(
      `^\\| \`${id}\` \\| (?<growth>[\\d.]+)% from (?<median>[\\d.]+) 亿元 \\| (?<rest>.*)$`,
      'm',
    ),
    'README.zh-CN.md': new RegExp(
      `^\\| \`${id}\` \\| 自(?<median>[\\d.]+)亿元起(?<growth>[\\d.]+)% \\| (?<rest>.*)$`,
      'm',
    ),
  });

  it('is in the forecast and in the README, in both languages, as worked out from data.csv', async () => {
    const made = await forecast(plan(), { paths: 16_384 });
    for (const [id, { measure, threshold, compared }] of Object.entries(asked)) {
      const { quantiles } = measure === 'total' ? seriesOf(made, measure) : seriesOf(made, 'output', measure);
      const { values, standard_errors } = quantiles.find(({ level }) => level === 0.5)!;
      const [median, error] = [values[0]!, standard_errors[0]!];
      // From the middle of 2021-Q4 to that of 2025, and over windows of four years.
      const growth = (threshold / median) ** (1 / 3.625) - 1;
      const counts = compared.map((history) => {
        const values = yearly('data.csv', 'series_id', history);
        const growths = [...values].flatMap(([year, value]) => {
          const later = year + 4 <= 2021 ? values.get(year + 4) : undefined;
          return later === undefined ? [] : [(later / value) ** (1 / 4) - 1];
        });
        return [growths.filter((each) => each >= growth).length, growths.length];
      });
      const target = made.targets.find((each) => each.id === id)!;
      const view = target.kind === 'threshold' ? target.outside_view! : null;
      expect(view).toMatchObject({ origin: '2021-Q4', median, to: '2025', years: 3.625, window_years: 4 });
      expect(view!.growth!.mean).toBeCloseTo(growth, 12);
      expect(view!.windows.map(({ name }) => name)).toEqual(compared);
      expect(view!.windows.map(({ reached, count }) => [reached, count])).toEqual(counts);
      for (const [page, pattern] of Object.entries(shown(id))) {
        const { groups } = read(page).match(pattern)!;
        // Of more paths, and rounded: a false alarm of 1e-6 in 16 replicates is 8 standard errors.
        expect(Math.abs(Number(groups!.median) - median), page).toBeLessThan(8 * error + (median < 100 ? 0.05 : 0.5));
        expect(Math.abs(Number(groups!.growth) - 100 * growth), page).toBeLessThan(0.05 + (800 * error) / median);
        const told = [...groups!.rest!.matchAll(/(\d) of (\d)|(\d)个中(\d)个/g)];
        expect(told.map(([, reached, of, count, hit]) => [Number(reached ?? hit), Number(of ?? count)])).toEqual(
          counts,
        );
      }
    }
  });
});

describe('another zone', () => {
  const zone = new URL('./invented-zone/', import.meta.url);

  it('is the same plan file with other tables: invented figures, fewer chains, stages, places and projects', async () => {
    const text = read('plan.yaml');
    const readThere = (path: string): string => {
      expect(existsSync(new URL(path, zone)), path).toBe(true);
      return readFileSync(new URL(path, zone), 'utf8');
    };
    const made = await forecast({ file: 'plan.yaml', text, read: readThere }, { paths: 1024 });
    const places = made.series.filter(({ id }) => id === 'place_output');
    expect(places.map(({ element }) => element.place)).toEqual(['north', 'south']);
    const sum = places.reduce((total, { mean }) => total + mean.at(-1)!, 0);
    expect(sum).toBeCloseTo(seriesOf(made, 'total').mean.at(-1)!, 6);
  });
});
