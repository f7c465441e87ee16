/** Laws of issues and of their catalogue. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createIssueLog, issueMessage, PlanError } from '../../src/base/issue.ts';
import { mistakes, mistakesByTopic } from '../../src/base/mistakes.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const catalogue = 'base/mistakes/';

function filesUnder(folder: string): readonly string[] {
  return readdirSync(`${source}${folder}`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(`${folder}${entry.name}/`) : [`${folder}${entry.name}`],
  );
}

const textOf = (file: string): string => readFileSync(`${source}${file}`, 'utf8');
const place = (line: number, column = 1, file = 'plan.yaml') => ({ file, line, column });

describe('the catalogue of mistakes', () => {
  const files = filesUnder(catalogue).filter((file) => !file.endsWith('mistake.ts'));
  const kinds = files.flatMap((file) =>
    [...textOf(file).matchAll(/^ {2}'?([\w-]+)'?: \{/gm)].map((match) => match[1]!),
  );

  it('is made of all of its files, each kind once', () => {
    expect(files.length).toBeGreaterThan(4);
    expect([...kinds].sort()).toEqual(Object.keys(mistakes).sort());
    const byTopic = Object.values(mistakesByTopic).flatMap((topic) => Object.keys(topic));
    expect(byTopic.sort()).toEqual(Object.keys(mistakes).sort());
  });

  it('has no kind that nothing logs', () => {
    const code = filesUnder('')
      .filter((file) => !file.startsWith(catalogue))
      .map(textOf)
      .join('\n');
    expect(kinds.filter((kind) => !code.includes(`'${kind}'`))).toEqual([]);
  });

  it('names the same parameters in both languages, but for those that have a Chinese form', () => {
    for (const [kind, { en, zh }] of Object.entries(mistakes)) {
      const [inEnglish, inChinese] = [en, zh].map((text) =>
        [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort(),
      );
      expect(
        inChinese!.map((name) => name.replace(/Zh$/, '')),
        kind,
      ).toEqual(inEnglish);
    }
  });
});

describe('an issue log', () => {
  it('keeps an issue that is logged twice once', () => {
    const log = createIssueLog();
    log.error('unknown-variable', place(1), { name: 'x' });
    log.error('unknown-variable', place(1), { name: 'x' });
    log.error('unknown-variable', place(2), { name: 'x' });
    expect(log.issues).toHaveLength(2);
  });

  it('keeps three of a kind at one place', () => {
    const log = createIssueLog();
    for (let i = 0; i < 100; i++) log.error('unknown-variable', place(1), { name: `x${i}` });
    expect(log.issues.map(({ params }) => params.name)).toEqual(['x0', 'x1', 'x2']);
  });

  it('has failed with an error, not with a warning', () => {
    const log = createIssueLog();
    log.warn('unknown-variable', place(1), { name: 'x' });
    expect(log.failed).toBe(false);
    log.error('unknown-variable', place(1, 2), { name: 'x' });
    expect(log.failed).toBe(true);
  });

  it('writes an issue in either language, with the nearest name', () => {
    const log = createIssueLog();
    log.error('unknown-variable', place(1), { name: 'outptu' }, 'output');
    expect([issueMessage(log.issues[0]!, 'en'), issueMessage(log.issues[0]!, 'zh')]).toEqual([
      'unknown variable "outptu"; did you mean "output"?',
      '没有变量 "outptu"；是否想写 "output"？',
    ]);
  });
});

describe('a plan error', () => {
  it('has its issues in the order of files, lines and columns', () => {
    const log = createIssueLog();
    const places = [place(10), place(9, 5), place(9, 4), place(1, 1, 'a.csv')];
    for (const at of places) log.error('unknown-variable', at, { name: 'x' });
    expect(new PlanError(log.issues).issues.map((issue) => issue.place)).toEqual([
      place(1, 1, 'a.csv'),
      place(9, 4),
      place(9, 5),
      place(10),
    ]);
  });
});

describe('a log that is asked for the nearest of many names', () => {
  it('finds it for hundreds of names, and then looks no further, whatever it is asked', () => {
    const { nearest } = createIssueLog();
    const known = Array.from({ length: 20_000 }, (_, i) => `variable_${i}`);
    let looked = 0;
    function* candidates(): Generator<string> {
      for (const name of known) {
        looked += 1;
        yield name;
      }
    }
    const found = Array.from({ length: 20_000 }, (_, i) => nearest(`varaible_${i}`, candidates()));
    const last = found.findLastIndex((name) => name !== null);
    expect(last).toBeGreaterThan(80);
    expect(found.slice(0, last - 1)).toEqual(known.slice(0, last - 1));
    expect(looked).toBeLessThan(5_000_000);
  });
});
