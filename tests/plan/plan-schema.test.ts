import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planTemplate } from '../../src/cli/templates/plan-template.ts';
import { checkOpened } from '../../src/open/check-plan.ts';
import { keyText, pathsWithText } from '../../src/plan/key-texts.ts';
import { type JsonSchema, planSchema } from '../../src/plan/plan-schema.ts';
import { keysNotBuilt, planFile } from '../../src/plan/schema.ts';
import { schemaErrors } from './json-schema.ts';

const schema = planSchema('en');
const contract = new URL('../contract/', import.meta.url);
const taixin = new URL('../../scenarios/taixin-2025/plan.yaml', import.meta.url);
const plans = new Map<string, string>([
  ...readdirSync(contract)
    .filter((name) => name.endsWith('.yaml'))
    .map((name): [string, string] => [name, readFileSync(new URL(name, contract), 'utf8')]),
  ['taixin-2025', readFileSync(taixin, 'utf8')],
  ['new plan in English', planTemplate('new', 'en')['plan.yaml']!],
  ['new plan in Chinese', planTemplate('new', 'zh')['plan.yaml']!],
]);

/** A key of the language: where it stands, with its schema in English and in Chinese. */
interface Key {
  readonly path: readonly string[];
  readonly en: JsonSchema;
  readonly zh: JsonSchema;
}

function keysIn(en: JsonSchema, zh: JsonSchema, path: readonly string[]): readonly Key[] {
  const properties = Object.entries(en.properties ?? {}).flatMap(([key, inner]) => {
    const entry = { path: [...path, key], en: inner, zh: zh.properties![key]! };
    return [entry, ...keysIn(entry.en, entry.zh, entry.path)];
  });
  const below = (a: JsonSchema | boolean | undefined, b: JsonSchema | boolean | undefined) =>
    typeof a === 'object' && typeof b === 'object' ? keysIn(a, b, [...path, '*']) : [];
  const branches = (en.anyOf ?? []).flatMap((branch, i) => keysIn(branch, zh.anyOf![i]!, path));
  const inside = [below(en.additionalProperties, zh.additionalProperties), below(en.items, zh.items)].flat();
  return [...properties, ...inside, ...branches];
}

const keys = keysIn(schema, planSchema('zh'), []);

/** Every path at which a value of a plan stands, from the whole down. */
function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner).map((path) => [key, ...path]))];
}

function renamed(value: unknown, [key, ...rest]: readonly string[], name: string): unknown {
  const change = ([each, inner]: [string, unknown]): [string, unknown] => {
    if (each !== key) return [each, inner];
    return rest.length === 0 ? [name, inner] : [each, renamed(inner, rest, name)];
  };
  if (Array.isArray(value)) return value.map((inner, i) => change([String(i), inner])[1]);
  return Object.fromEntries(Object.entries(value as object).map(change));
}

/** The shape as the reader sees it: every scalar as its text. */
function asTexts(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asTexts(inner)]));
}

describe('the JSON Schema of plan files, truth', () => {
  it.each([...plans])('takes %s, but for keys that are not built', (_, text) => {
    const plan = parse(text);
    const errors = schemaErrors(schema, plan);
    const top = keysNotBuilt.get('')!.filter((key) => Object.hasOwn(plan, key));
    const inCorrelations = (plan.correlations ?? []).flatMap((entry: object, i: number) =>
      keysNotBuilt.get('correlations.*')?.some((key) => Object.hasOwn(entry, key)) ? [`/correlations/${i} anyOf`] : [],
    );
    expect([...errors].sort()).toEqual([...inCorrelations, ...top.map((key) => `/${key} additionalProperties`)]);
  });

  it.each([
    ['an unknown key', 'titel: x', '/titel additionalProperties'],
    ['a list where text belongs', 'name: [1]', '/name type'],
    ['a step that is none', 'time: { origin: 1, end: 2, step: week }', '/time/step enum'],
    ['a time without its end', 'time: { origin: 1, step: year }', '/time required'],
    ['an empty list of keys', 'tables: { a: { key: [] } }', '/tables/a/key anyOf'],
    ['a range of three', 'levers: { a: { default: 0, range: [1, 2, 3] } }', '/levers/a/range maxItems'],
    ['a threshold without a measure', 'targets: { a: { in: 2025 } }', '/targets/a anyOf'],
  ])('refuses %s', (_, text, error) => {
    const plan = { plan: 1, time: { origin: 1, end: 2, step: 'year' }, ...parse(text) };
    expect(schemaErrors(schema, plan)).toEqual([error]);
  });

  it('is of draft 7, which the YAML editors read', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  });
});

describe('the texts of the keys, truth', () => {
  it.each(keys.map((key) => [key.path.join('.'), key] as const))(
    '%s has a title, a description and examples',
    (_, key) => {
      const { en, zh } = key;
      for (const { title, description, examples } of [en, zh]) {
        expect(title).toMatch(/\S/);
        expect(description).toMatch(/[.。]$/);
        expect(examples!.length).toBeGreaterThan(0);
        for (const example of examples!) expect(schemaErrors(en, example)).toEqual([]);
      }
      expect(`${en.title} ${en.description}`).toMatch(/^[^\u4e00-\u9fff]*$/);
      expect(zh.title).toMatch(/[\u4e00-\u9fff]/);
      expect(zh.description).toMatch(/[\u4e00-\u9fff]/);
    },
  );

  it('are about keys, or names, that the language has', () => {
    const known = new Set(keys.flatMap(({ path }) => [path.join('.'), path.at(-1)!]));
    const later = [...keysNotBuilt].flatMap(([where, names]) => names.map((name) => `${where}.${name}`));
    const isLater = (path: string): boolean => later.some((key) => path === key || path.startsWith(`${key}.`));
    const strange = pathsWithText.filter((path) => !known.has(path) && !path.endsWith('.*') && !isLater(path));
    expect(strange).toEqual([]);
    expect(keys.length).toBeGreaterThan(70);
  });

  it('have top-level examples that are one plan together', () => {
    const plan = Object.fromEntries(Object.keys(schema.properties!).map((key) => [key, keyText([key])!.examples[0]]));
    const read = (path: string): string => {
      throw new Error(`no file ${path}`);
    };
    const { issues, counts } = checkOpened({
      file: 'plan.yaml',
      text: JSON.stringify(plan, null, 2),
      read,
      workbooks: new Map(),
    });
    expect(issues).toEqual([]);
    expect(counts).toEqual({ variables: 3, values: 5, draws: 2, targets: 1 });
  });
});

describe('the JSON Schema of plan files, law', () => {
  const wholes = [...plans.values()].map((text) => parse(text) as unknown);

  it('takes and refuses what the reader of plans does, whatever key is renamed', () => {
    const place = fc
      .nat(wholes.length - 1)
      .chain((i) => fc.tuple(fc.constant(i), fc.constantFrom(...pathsOf(wholes[i]).slice(1))));
    const names = fc.constantFrom('x', 'by', 'title', 'value', 'draw', 'set', 'in', 'all', 'rows', 'matrix');
    fc.assert(
      fc.property(place, names, ([i, path], name) => {
        const plan = renamed(wholes[i], path, name);
        const fits = planFile.safeParse(asTexts(plan)).success;
        expect(schemaErrors(schema, plan).length === 0).toBe(fits);
      }),
      { numRuns: 500 },
    );
  });
});
