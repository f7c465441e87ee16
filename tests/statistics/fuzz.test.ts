import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { forecast, type Issue, PlanError } from '../../src/index.ts';
import { checkOpened } from '../../src/open/check-plan.ts';
import type { PlanInput } from '../../src/plan/plan-source.ts';
import { attain, folderWith } from '../cli/attain.ts';
import { size, tell } from './form.ts';
import { changes, mutate } from './mutate.ts';

const folders = ['../contract/', '../../scenarios/taixin-2025/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Every file beside the plans, and the plans among them, by name. */
const files = new Map(
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(csv|yaml)$/.test(name))
      .map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')] as const),
  ),
);
const plans = [...files.keys()].filter((name) => name.endsWith('.yaml'));
const tables = [...files.keys()].filter((name) => /projects\.csv$/.test(name));

/** A source that reads from texts by name; a missing one throws as the disk does. */
function sourceOf(file: string, texts: ReadonlyMap<string, string>): PlanInput {
  const read = (path: string): string => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`there is no file "${path}"`);
    return text;
  };
  return { file, text: texts.get(file)!, read, workbooks: new Map() };
}

/** Whether an issue lies in the text of a file that it names, or just behind the end of a line (a line feed, as in editors). */
function liesInside({ place }: Issue, texts: ReadonlyMap<string, string>): boolean {
  const lines = texts.get(place.file)?.split(/\r\n|\r|\n/);
  if (lines === undefined || place.line < 1 || place.line > lines.length || place.column < 1) return false;
  return place.column <= lines[place.line - 1]!.length + 1;
}

const damaged = fc.record({
  plan: fc.constantFrom(...plans),
  inPlan: changes,
  table: fc.option(fc.record({ name: fc.constantFrom(...tables), inTable: changes }), { freq: 3 }),
});

const counts = { plans: 0, refused: 0, accepted: 0 };
const fuzzRuns = size(1500, 12_000);
const commandRuns = size(40, 300);
const seed = 1;

describe('damaged plans, law', () => {
  it('are refused with issues that lie inside their files, or accepted; the check never throws', () => {
    fc.assert(
      fc.property(damaged, ({ plan, inPlan, table }) => {
        const texts = new Map(files).set(plan, mutate(files.get(plan)!, inPlan));
        if (table !== null) texts.set(table.name, mutate(files.get(table.name)!, table.inTable));
        const { issues, counts: found } = checkOpened(sourceOf(plan, texts));
        expect(issues.filter((issue) => !liesInside(issue, texts)).map(({ kind, place }) => ({ kind, place }))).toEqual(
          [],
        );
        expect(found === null).toBe(issues.some(({ severity }) => severity === 'error'));
        counts.plans++;
        if (found === null) counts.refused++;
        else counts.accepted++;
      }),
      { numRuns: fuzzRuns, seed },
    );
    expect(counts.refused).toBeGreaterThan(fuzzRuns / 10);
    expect(counts.accepted).toBeGreaterThan(fuzzRuns / 100);
  });

  it('run if they are accepted, or end with issues and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('gbm.yaml', 'walk.yaml', 'pipeline.yaml', 'quarters.yaml', 'order.yaml'),
        changes,
        async (plan, made) => {
          const texts = new Map(files).set(plan, mutate(files.get(plan)!, made));
          const ended = await forecast(sourceOf(plan, texts), { paths: 1024 }).catch((error: unknown) => error);
          if (ended instanceof PlanError) expect(ended.issues.length).toBeGreaterThan(0);
          else expect(ended).toMatchObject({ schema: 'attain/forecast@1' });
        },
      ),
      { numRuns: size(300, 3000), seed },
    );
  });

  it('are refused by the command with exit code 2 and without a stack', async () => {
    const bad = fc
      .sample(fc.tuple(fc.constantFrom(...plans), changes), { numRuns: commandRuns, seed })
      .map(([plan, made]) => [plan, mutate(files.get(plan)!, made)] as const)
      .filter(([plan, text]) => checkOpened(sourceOf(plan, new Map(files).set(plan, text))).counts === null);
    const names = bad.map((_, i) => `bad-${i}.yaml`);
    const folder = folderWith({
      ...Object.fromEntries(files),
      ...Object.fromEntries(bad.map(([, text], i) => [names[i]!, text])),
    });
    const { code, stdout, stderr } = await attain(['check', ...names], { cwd: folder });
    expect(stdout).toBe('');
    for (const name of names) expect(stderr).toContain(`${name}:`);
    expect(stderr).not.toMatch(/^ +at .*:\d+:\d+\)?$/m);
    expect(code).toBe(2);
  });
});

afterAll(() => {
  tell('fuzz', `Damaged plans: contract and Taixin plans with one to four random changes, seed ${seed}`, [
    ['checked', 'refused, all places inside their files', 'accepted'],
    [counts.plans, counts.refused, counts.accepted],
  ]);
});
