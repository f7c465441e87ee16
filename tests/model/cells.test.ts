/** Truth: a bad cell is reported once, in its own file, with what to write instead. */

import { describe, expect, it } from 'vitest';
import { issueMessage } from '../../src/index.ts';
import { checkOpened } from '../../src/open/check-plan.ts';

const uses = `variables:
  when: { by: project, value: project.x }
  early: count(project.x < 2027)
`;

/** The errors of a plan over a table of projects with a column x, as `file:line:column message`. */
function errorsOf(cells: readonly string[], variables = uses, table = ''): readonly string[] {
  const csv = `id,x\n${cells.map((cell, i) => `p${i + 1},"${cell}"\n`).join('')}`;
  const text = `plan: 1\ntime: { origin: 2021, end: 2025, step: year }\nunits: { 万元: 1e4 CNY }\ntables: { project: { key: id, csv: p.csv${table} } }\n${variables}`;
  const { issues } = checkOpened({ file: 'plan.yaml', text, read: () => csv, workbooks: new Map() });
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
    ['2027年5月6日', 'is a date, and a table holds periods; write 2027-05 or 2027-Q2'],
    ['(1,060)', 'is not written as a number; write -1060'],
    ['1 060', 'is not written as a number; write 1060'],
    ['1.060,5', 'is not written as a number; write 1060.5'],
    ['12,50,000', 'is not written as a number; write 1250000'],
    ['5‰', 'is not written as a number; write 0.5%'],
    ['TRUE', 'is not written as a number; write 1'],
    ['1,5', 'can be read in two ways; write 1.5 if the comma is a decimal one, 15 if it groups digits'],
    [
      '¥1,060',
      'has a currency sign; write 1060 alone and declare the unit of the column, or write a unit behind it, as in 1060 CNY',
    ],
    ['1e999', 'is outside the range of numbers, 1e-308 to 1e308'],
    ['-3e-400', 'is outside the range of numbers, 1e-308 to 1e308'],
    ['12345678901234567891', 'has more digits than a number holds'],
    ['—', 'is no number; leave the cell empty if there is no figure, or write 0 if it means none'],
    ['暂无', 'is no number; leave the cell empty if there is no figure, or write 0 if it means none'],
    [
      '60亿元',
      'has the unit "亿元", which the plan does not know; define it under units and declare the unit of the column, or write the number alone',
    ],
    ['10²', 'is no number, and the column is used as numbers; write a number, or leave the cell empty'],
    ['½', 'is no number, and the column is used as numbers; write a number, or leave the cell empty'],
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
    expect(errorsOf(['3', '4 kg', '(1,060)'], variables, ', columns: { x: { unit: 万元 } }')).toEqual([
      'p.csv:3:4 "4 kg" cannot be converted to 万元, the unit of the column "x"',
      'p.csv:4:4 "(1,060)" in the column "x" is not written as a number; write -1060',
    ]);
  });

  it('and a formula without a result is refused wherever it stands, once', () => {
    const said = 'is what a spreadsheet shows where a formula has no result; mend the formula, or leave the cell empty';
    expect(errorsOf(['2026', '#N/A', '#DIV/0!'])).toEqual([
      `p.csv:3:4 #N/A in the column "x" ${said}`,
      `p.csv:4:4 #DIV/0! in the column "x" ${said}`,
    ]);
  });
});
