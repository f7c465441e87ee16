/** Laws of kept tables: whoever made them, and however many there are, a program reads the same. */

import { describe, expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { keepTables, quantileTable, tablesOf } from '../../src/kernel/kept-tables.ts';
import { forecastObserved, lowerModel } from '../../src/kernel/lower.ts';
import type { Program, SampleOp } from '../../src/kernel/program.ts';
import { buildModel } from '../../src/model/build.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { planOf } from '../contract-files.ts';
import { findDifference } from './evaluators.ts';

/** A sum of so many PERT draws, no two of which have the same parameters. */
function programOf(draws: number, most: number): Program {
  const rows = Array.from({ length: draws }, (_, i) => `{ id: r${i}, mode: ${i + 1} }`);
  const source = planOf(`plan: 1
time: { origin: 2021, end: 2022, step: year }
tables: { task: { key: id, rows: [${rows.join(', ')}] } }
variables:
  lasts: { by: task, draw: "pert(0, task.mode, ${most})" }
  total: sum(lasts)
report: [total, lasts]
`);
  const log = createIssueLog();
  const model = buildModel(readPlan(source, log)!, log)!;
  return lowerModel(model, forecastObserved(model));
}

const drawsOf = ({ once }: Program): readonly SampleOp[] => once.filter((op) => op.kind === 'sample');

describe('tables of quantiles', () => {
  it('are made again, the same, when others have taken their place', () => {
    const program = programOf(4, 23);
    const before = drawsOf(program).map(quantileTable);
    keepTables(new Map(Array.from({ length: 5000 }, (_, i) => [`another ${i}`, null])));
    expect(tablesOf(program).size).toBe(0);
    expect(findDifference(program, 3, [0, 1])).toBeNull();
    expect(drawsOf(program).map(quantileTable)).toEqual(before);
  });

  it('are made once, for every program that has them', () => {
    const tables = drawsOf(programOf(4, 17)).map(quantileTable);
    expect(new Set(tables).size).toBe(4);
    drawsOf(programOf(5, 17)).forEach((op, i) => {
      if (i < 4) expect(quantileTable(op)).toBe(tables[i]);
    });
  });

  it('are given to another thread as plain data, and read there', () => {
    const program = programOf(3, 19);
    expect(tablesOf(program).size).toBe(0);
    const made = drawsOf(program).map(quantileTable);
    const given = structuredClone(tablesOf(program));
    expect([...given.values()]).toEqual(made);
    keepTables(given);
    drawsOf(program).forEach((op, i) => {
      expect(quantileTable(op)).toBe([...given.values()][i]);
    });
  });
});
