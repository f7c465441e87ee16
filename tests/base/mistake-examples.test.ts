/** Truth: the example of each mistake causes it, and nothing else, at a place that is inside the file named. */
import { describe, expect, it } from 'vitest';
import { type Answer, answerExample, exampleCommand } from '../../scripts/docs/answer-example.ts';
import { exampleFiles, isSheet } from '../../scripts/docs/example-files.ts';
import type { Mistake, MistakeExample } from '../../src/base/mistakes/mistake.ts';
import { mistakes } from '../../src/base/mistakes.ts';
import { commandLineText } from '../../src/cli/usage.ts';

/** Messages as patterns, those with the most text of their own first: a message that is all parameter fits everything. */
const patterns = Object.entries(mistakes)
  .map(([kind, { en }]) => {
    const fixed = en.split(/\{\w+\}/);
    const pattern = fixed.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
    return { kind, length: fixed.join('').length, pattern: new RegExp(`^${pattern}(?:; did you mean ".*"\\?)?$`) };
  })
  .sort((a, b) => b.length - a.length);

interface Said {
  readonly kind: string | undefined;
  /** With its sheet in brackets, where it is a workbook. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The issues among diagnostics, in the order in which they were told. */
function issuesIn(stderr: string): readonly Said[] {
  const place = /^(?! )(?:(.+?):(\d+):(\d+)|(.+?\[.+?\])!([A-Z])(\d+)) (?:warning: )?(.*)$/gm;
  return [...stderr.matchAll(place)].map(([, file, line, column, sheet, letter, row, message]) => ({
    kind: patterns.find(({ pattern }) => pattern.test(message!))?.kind,
    file: file ?? sheet!,
    line: Number(line ?? row),
    column: column === undefined ? letter!.charCodeAt(0) - 64 : Number(column),
  }));
}

/** A place is inside a file when the line is there, and the column is one of its characters' or just behind the last. */
function isInside({ file, line, column }: Said, example: MistakeExample): boolean {
  const sheet = Object.entries(example.files ?? {}).find(([path]) => file.startsWith(`${path}[`))?.[1];
  if (sheet !== undefined) return isSheet(sheet) && column <= (sheet.cells[line - 1]?.length ?? 0);
  const text = file === 'command line' ? commandLineText(exampleCommand(example)) : exampleFiles(example)[file];
  if (typeof text !== 'string') return column === 1; // no text has columns
  const width = text.split('\n')[line - 1]?.length;
  // Where an argument is missing is a blank behind the command line.
  const behind = file === 'command line' ? 2 : 1;
  return width !== undefined && column >= 1 && column <= width + behind;
}

const kinds: readonly (readonly [string, Mistake])[] = Object.entries(mistakes);
const warnings = ['uncovered-steps', 'amount-without-aggregate', 'correlations-repaired', 'dimensions-exhausted'];

describe('the example of a mistake', () => {
  it.each(kinds)('causes %s alone, where the file has it', async (kind, { example }) => {
    const answer: Answer = await answerExample(example, 'en');
    const issues = issuesIn(answer.stderr);
    expect([issues.map((issue) => issue.kind), answer.stderr]).toEqual([[kind], answer.stderr]);
    expect(issues.filter((issue) => !isInside(issue, example))).toEqual([]);
    expect(answer.code).toBe(warnings.includes(kind) ? 0 : 2);
  });
});
