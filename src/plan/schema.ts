/** The shape of a plan file, once: the types of its parts, the check of a file, and the JSON Schema for editors come from here. */

import * as z from 'zod';

const scalar = z.union([z.string(), z.number()]);
const text = scalar;
const localText = z.union([text, z.strictObject({ en: text.optional(), zh: text.optional() })]);
const names = z.union([scalar, z.array(scalar).min(1)]);
const notes = {
  title: localText.optional(),
  note: localText.optional(),
  source: text.optional(),
  basis: z.enum(['data', 'derived', 'judgement']).optional(),
};
const perElement = z.union([scalar, z.record(z.string(), scalar)]);
const definition = {
  value: perElement.optional(),
  draw: perElement.optional(),
  each: z.enum(['step']).optional(),
  start: perElement.optional(),
  next: perElement.optional(),
};
const resolution = z.enum(['year', 'quarter', 'month']);
const missing = z.union([z.literal('0'), z.literal(0)]);

const time = z.strictObject({ origin: scalar, end: scalar, step: resolution, report: resolution.optional() });
const column = z.strictObject({ unit: scalar.optional(), missing: missing.optional(), ...notes });
const table = z.strictObject({
  key: names,
  rows: z.array(z.record(z.string(), scalar.nullable())).optional(),
  csv: text.optional(),
  xlsx: text.optional(),
  sheet: text.optional(),
  range: text.optional(),
  where: scalar.optional(),
  columns: z.record(z.string(), column.nullable()).optional(),
  missing: missing.optional(),
  ...notes,
});
const variable = z.strictObject({
  by: names.optional(),
  unit: scalar.optional(),
  aggregate: z.enum(['mean', 'last', 'sum', 'max', 'min']).optional(),
  reference: text.optional(),
  ...definition,
  ...notes,
});
const lever = z.strictObject({
  default: perElement,
  by: names.optional(),
  unit: scalar.optional(),
  range: z.array(scalar).length(2).optional(),
  choices: z.array(scalar).min(1).optional(),
  cost: z.union([scalar, z.record(z.string(), scalar)]).optional(),
  ...notes,
});
const joint = {
  copula: z.strictObject({ student_t: scalar }).optional(),
  repair: z.enum(['nearest']).optional(),
  ...notes,
};
const pair = z.strictObject({ between: z.array(scalar).min(2), rho: scalar, ...joint });
const matrix = z.strictObject({ of: scalar, by: scalar, matrix: z.array(z.array(scalar)).min(1), ...joint });
const status = z.strictObject({ on_track: scalar, at_risk: scalar });
const gate = { require: scalar.optional(), status: status.optional(), ...notes };
const threshold = z.strictObject({
  measure: scalar,
  in: scalar.optional(),
  by: scalar.optional(),
  through: scalar.optional(),
  at_least: scalar.optional(),
  at_most: scalar.optional(),
  ...gate,
});
const targetNames = z.array(scalar).min(1);
const target = z.union([
  threshold,
  z.strictObject({ all: targetNames, ...gate }),
  z.strictObject({ any: targetNames, ...gate }),
  z.strictObject({ count: targetNames, at_least: scalar, ...gate }),
]);
const variant = z.strictObject({
  set: z.record(z.string(), z.union([scalar, z.strictObject(definition)])),
  ...notes,
});

/** The whole plan file. Every text may be written as a number, for it is read as it is written. */
export const planFile = z.strictObject({
  plan: z.union([z.literal('1'), z.literal(1)]),
  name: text.optional(),
  title: localText.optional(),
  description: localText.optional(),
  time,
  units: z.record(z.string(), scalar).optional(),
  tables: z.record(z.string(), table).optional(),
  variables: z.record(z.string(), z.union([scalar, variable])).optional(),
  correlations: z.array(z.union([pair, matrix])).optional(),
  targets: z.record(z.string(), target).optional(),
  levers: z.record(z.string(), lever).optional(),
  variants: z.record(z.string(), variant).optional(),
  run: z
    .strictObject({
      paths: scalar.optional(),
      precision: scalar.optional(),
      seed: scalar.optional(),
      sampler: scalar.optional(),
    })
    .optional(),
  report: z.array(scalar).optional(),
});

export type PlanFile = z.infer<typeof planFile>;
export type RunFile = NonNullable<PlanFile['run']>;
export type TimeFile = z.infer<typeof time>;
export type TableFile = z.infer<typeof table>;
export type ColumnFile = z.infer<typeof column>;
export type VariableFile = z.infer<typeof variable>;
export type LeverFile = z.infer<typeof lever>;
export type CorrelationFile = z.infer<typeof pair> | z.infer<typeof matrix>;
export type TargetFile = z.infer<typeof target>;
export type ThresholdFile = z.infer<typeof threshold>;
export type VariantFile = z.infer<typeof variant>;
export type PerElementFile = z.infer<typeof perElement>;
export type LocalTextFile = z.infer<typeof localText>;
export type NamesFile = z.infer<typeof names>;
/** What `value`, `draw`, `start` and `next` define; a variable has these keys and more. */
export type DefinitionFile = Pick<VariableFile, 'value' | 'draw' | 'each' | 'start' | 'next'>;

/**
 * Keys of the language that this version does not build yet, by where they stand: the path with `*` for any name or position.
 */
export const keysNotBuilt: ReadonlyMap<string, readonly string[]> = new Map([['', ['observations', 'fits']]]);
