/** The folders of scenarios: their files, their plans as sources, their numpy references. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { PlanSource, SetText } from '../../src/index.ts';

const scenarios = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** The folders of scenarios, by name. */
export const scenarioNames = readdirSync(scenarios, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Where a file of a scenario is. */
export const scenarioFile = (name: string, path: string): string => `${scenarios}${name}/${path}`;

/** Whether a scenario has the file. */
export const hasFile = (name: string, path: string): boolean => existsSync(scenarioFile(name, path));

/** The text of a scenario's file. */
export const readScenario = (name: string, path: string): string => readFileSync(scenarioFile(name, path), 'utf8');

/** The plan of a scenario, its text edited on the way. */
export function scenarioPlan(name: string, edit = (text: string): string => text): PlanSource {
  return { file: 'plan.yaml', text: edit(readScenario(name, 'plan.yaml')), read: (path) => readScenario(name, path) };
}

interface PlanText {
  readonly targets: Readonly<Record<string, unknown>>;
  readonly variants: Readonly<Record<string, unknown>>;
}

/** A plan's targets and variants, as YAML has them. */
export const planText = (name: string): PlanText => parse(readScenario(name, 'plan.yaml'));

/** What is set, as the library takes it. */
export const settings = (texts: Readonly<Record<string, string>>): SetText[] =>
  Object.entries(texts).map(([name, text]) => ({ name, text, place: { file: '--set', line: 1, column: 1 } }));

/** A figure by each period, or by the last ones only. */
interface Means {
  readonly mean: readonly number[];
  readonly standard_error: readonly number[];
}

interface Quantiles {
  readonly period: string;
  readonly levels: readonly number[];
  readonly values: readonly number[];
  readonly standard_errors: readonly number[];
}

interface ReferenceVariant {
  readonly targets: Readonly<Record<string, { readonly probability: number; readonly standard_error: number }>>;
  readonly means: Readonly<Record<string, Means>>;
  readonly quantiles: Readonly<Record<string, Quantiles>>;
}

/** A scenario by an independent implementation: figures with the standard errors of its own simulation. */
interface Reference {
  readonly periods: readonly string[];
  readonly variants: Readonly<Record<string, ReferenceVariant>>;
}

/** The figures of tests/ref/NAME-reference.json. */
export function readReference(name: string): Reference {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../ref/${name}-reference.json`, import.meta.url)), 'utf8'));
}
