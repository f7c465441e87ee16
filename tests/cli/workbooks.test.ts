/** Truth: the command, as it is built, reads a table from a workbook, and tells a mistake in it at its cell. */

import { describe, expect, it } from 'vitest';
import { packWorkbook } from '../../scripts/docs/pack-workbook.ts';
import { writeWorkbook } from '../plan/write-workbook.ts';
import { attain, folderWith } from './attain.ts';

const plan = (file: string): string => `plan: 1
time: { origin: 2021, end: 2025, step: year }
tables: { project: { key: id, xlsx: ${file}, sheet: 项目, columns: { output: { unit: tonne } } } }
variables: { total: { unit: tonne, value: sum(project.output) } }
targets: { goal: { measure: total, in: 2025, at_least: 50 tonne, require: 50% } }
`;

const text = (at: string, inner: string): string => `<c r="${at}" t="inlineStr"><is><t>${inner}</t></is></c>`;

describe('a table in a workbook', async () => {
  const folder = folderWith({
    'good.yaml': plan('good.xlsx'),
    'good.xlsx': await writeWorkbook({
      说明: [['x']],
      项目: [
        ['id', 'output'],
        ['A1', 20],
        ['A2', '1,235'],
      ],
    }),
    'sub/bad.yaml': plan('bad.xlsx'),
    'sub/bad.xlsx': packWorkbook({
      name: '项目',
      data: `<row r="1">${text('A1', 'id')}${text('B1', 'output')}</row><row r="2">${text('A2', 'A1')}${text('B2', '¥20')}</row>`,
    }),
  });

  it('is read when the plan is run', async () => {
    const { code, stdout, stderr } = await attain(['run', 'good.yaml', '--paths', '1024', '--json'], { cwd: folder });
    expect([code, stderr]).toEqual([0, '']);
    const { series } = JSON.parse(stdout);
    expect(series[0].mean).toEqual([1255, 1255, 1255, 1255, 1255]);
  });

  it.each([
    ['text', /^bad\.xlsx\[项目\]!B2 "¥20" in the column "output" has a currency sign;.*\n1 error\n$/],
    ['github', /^::error file=sub\/bad\.xlsx::项目!B2 "¥20" in the column/],
    ['json', /"file": "sub\/bad\.xlsx",\s+"line": 2,\s+"column": 2,\s+"sheet": "项目"/],
    ['sarif', /"fullyQualifiedName": "项目!B2"/],
  ])('is told at its cell, as %s', async (format, said) => {
    const { code, stdout, stderr } = await attain(['check', 'sub/bad.yaml', '--format', format], { cwd: folder });
    expect(code).toBe(2);
    expect(format === 'text' ? stderr : stdout).toMatch(said);
  });
});
