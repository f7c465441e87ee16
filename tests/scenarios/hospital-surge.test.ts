/** The epidemic of hospital-surge against what holds exactly: nobody is lost, the final size, and the growth of the first days. */

import { describe, expect, it } from 'vitest';
import { type Replay, replayPath } from '../../src/index.ts';
import { scenarioPlan, settings } from './scenario.ts';

const lastSubstep = 'd30';
const plan = scenarioPlan('hospital-surge');
const replay = (path: number, set = {}): Promise<Replay> => replayPath(plan, { path, set: settings(set) });

function rowOf({ rows }: Replay, name: string, element?: string): readonly number[] {
  return rows.find((row) => row.variable === name && (element === undefined || row.element.substep === element))!
    .values;
}

const stages = ['susceptible', 'exposed', 'infected', 'recovered'];

describe('the epidemic', () => {
  it.each([0, 5000])('loses nobody and gains nobody, on any day of path %i', async (path) => {
    const table = await replay(path, { contact_reduction: '30%' });
    for (const substep of ['d01', 'd15', lastSubstep]) {
      const people = stages.map((stage) => rowOf(table, stage, substep));
      for (let month = 0; month < table.periods.length; month++) {
        const total = people.reduce((sum, row) => sum + row[month]!, 0);
        expect(total / 1e6).toBeCloseTo(1, 13);
        for (const row of people) expect(row[month]).toBeGreaterThanOrEqual(0);
      }
    }
  });

  // A stage of mean length D lets h / D of its people go in each sub-step, and the force of infection of one is R0 h / D / N: so the
  // logarithm of the susceptible falls by R0 / N for each recovery, whatever the length of sub-steps (Kermack and McKendrick's relation).
  it.each([0, 65_535])('obeys log(S / S0) = -R0 (recovered) / N in every month of path %i', async (path) => {
    const table = await replay(path);
    const [susceptible, recovered, r0] = ['susceptible_end', 'recovered_end', 'R0'].map((name) => rowOf(table, name));
    for (let month = 1; month < table.periods.length; month++) {
      const left = Math.log(susceptible![month]! / susceptible![0]!);
      expect(left).toBeCloseTo((-r0![0]! * recovered![month]!) / 1e6, 11);
    }
    expect(susceptible!.at(-1)!).toBeLessThan(susceptible![0]!);
  });

  it('infects the share that solves 1 - z = exp(-R0 z) when R0 is 2 and all is over', async () => {
    const table = await replay(0, { R0: '2', arrivals: '1' });
    const share = rowOf(table, 'ever_infected').at(-1)! / 100;
    expect(share).toBeCloseTo(0.7968121300200199, 5); // the root of 1 - z = exp(-2 z), beyond one arrival in a million
  });

  it('dies out from the first day when R0 is below 1', async () => {
    const infected = rowOf(await replay(0, { R0: '0.8' }), 'infected_end');
    for (let month = 1; month < infected.length; month++) expect(infected[month]!).toBeLessThan(infected[month - 1]!);
  });
});

describe('beds', () => {
  it('are taken for as many days as all who come stay: patient-days are admissions times the mean stay', async () => {
    const table = await replay(3, { stay: '6 days' });
    const days = Array.from({ length: 30 }, (_, i) => `d${String(i + 1).padStart(2, '0')}`);
    let patientDays = 0;
    let admissions = 0;
    for (const substep of days) {
      const inBed = rowOf(table, 'in_bed', substep);
      const admitted = rowOf(table, 'admissions', substep);
      for (let month = 1; month < table.periods.length; month++) {
        patientDays += inBed[month]! * (365.25 / 360);
        admissions += admitted[month]!;
      }
    }
    const still = rowOf(table, 'in_bed_end').at(-1)! * 6;
    expect(admissions).toBeGreaterThan(0);
    expect((patientDays + still - rowOf(table, 'in_bed_end').at(-1)! * (365.25 / 360)) / admissions).toBeCloseTo(6, 9);
  });
});
