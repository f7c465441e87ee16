/** Truth: a bad cell is reported once, in its own file, with what to write instead. */

import { describe, expect, it } from 'vitest';
import { checkPlan, issueMessage } from '../../src/index.ts';

const uses = `variables:
  when: { by: project, value: project.x }
  early: count(project.x < 2027)
`;

/** The errors of a plan over a table of projects with a column x, as `file:line:column message`. */
function errorsOf(cells: readonly string[], variables = uses, table = ''): readonly string[] {
  const csv = `id,x\n${cells.map((cell, i) => `p${i + 1},"${cell}"\n`).join('')}`;
  const text = `plan: 1\ntime: { origin: 2021, end: 2025, step: year }\nunits: { 万元: 1e4 CNY }\ntables: { project: { key: id, csv: p.csv${table} } }\n${variables}`;
  const { issues } = checkPlan({ file: 'plan.yaml', text, read: () => csv });
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.map((issue) => {
    const { file, line, column } = issue.place;
    return `${file}:${line}:${column} ${issueMessage(issue, 'en')}`;
  });
}

describe('truth: a cell that is no number in a column used as numbers is reported at the cell alone', () => {
  it.each([
    ['2027/1/1', 'is a date, and a table holds periods; write 2027-01 or 2027-Q1'],
    ['2027-10-15', 'is a date, and a table holds periods; write 2027-10 or 2027-Q4'],
    ['2027年5月', 'is a date, and a table holds periods; write 2027-05 or 2027-Q2'],
    ['2027Q3', 'is not written as a number; write 2027-Q3'],
    ['2 %', 'is not written as a number; write 2%'],
    ['2％', 'is not written as a number; write 2%'],
    ['1,060', 'is not written as a number; write 1060'],
    [
      '60亿元',
      'has the unit "亿元", which the plan does not know; define it under units and declare the unit of the column, or write the number alone',
    ],
    ['#N/A', 'is no number, and the column is used as numbers; write a number, or leave the cell empty'],
  ])('%s', (cell, said) => {
    expect(errorsOf(['2026', cell, 'soon', '2027-Q2'])).toEqual([`p.csv:3:4 "${cell}" in the column "x" ${said}`]);
  });

  it('though every cell of the column is wrong in the same way', () => {
    expect(errorsOf(['2027/1/1', '2027/2/1'])).toEqual([
      'p.csv:2:4 "2027/1/1" in the column "x" is a date, and a table holds periods; write 2027-01 or 2027-Q1',
    ]);
  });

  it('and in where', () => {
    const errors = errorsOf(['2026', 'soon'], 'variables: { n: count(project.id != "") }\n', ", where: 'x < 2027'");
    expect(errors[0]).toMatch(/^p\.csv:3:4 "soon" in the column "x" is no number/);
  });

  it('but not where the column is only text', () => {
    expect(errorsOf(['2026', 'soon'], 'variables: { n: count(project.x == "soon") }\n')).toEqual([]);
  });

  it('and a bad cell of a declared column is not called empty as well', () => {
    const variables = 'variables: { y: { by: project, unit: CNY, value: project.x } }\n';
    expect(errorsOf(['3', '4 kg', '1,060'], variables, ', columns: { x: { unit: 万元 } }')).toEqual([
      'p.csv:3:4 "4 kg" cannot be converted to 万元, the unit of the column "x"',
      'p.csv:4:4 "1,060" in the column "x" is not written as a number; write 1060',
    ]);
  });
});
