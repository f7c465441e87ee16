/** The shape of a batch manifest, once: its types and the check of a file come from here. */

import * as z from 'zod';
import type { FileShape } from '../plan/check-shape.ts';

const scalar = z.union([z.string(), z.number()]);
const texts = z.union([scalar, z.array(scalar).min(1)]);
const planEntry = z.strictObject({ plan: scalar, rows: scalar.optional(), key: texts.optional() });
const seedRange = z.strictObject({ from: scalar, to: scalar });

/** The whole manifest. Every text may be written as a number, for it is read as it is written. */
const manifestFile = z.strictObject({
  batch: z.union([z.literal('1'), z.literal(1)]),
  name: scalar.optional(),
  plans: z.union([scalar, planEntry, z.array(z.union([scalar, planEntry])).min(1)]),
  matrix: z
    .strictObject({
      variant: texts.optional(),
      seed: z.union([scalar, seedRange, z.array(scalar).min(1)]).optional(),
      set: z.record(z.string(), texts).optional(),
    })
    .optional(),
  paths: scalar.optional(),
  precision: scalar.optional(),
  sampler: scalar.optional(),
  retries: scalar.optional(),
  limits: z.strictObject({ seconds: scalar.optional(), megabytes: scalar.optional() }).optional(),
});

export type ManifestFile = z.infer<typeof manifestFile>;
export type PlanEntryFile = z.infer<typeof planEntry>;
export type MatrixFile = NonNullable<ManifestFile['matrix']>;
export type SeedRangeFile = z.infer<typeof seedRange>;

/** The shape of manifests; data of a past date come with histories. */
export const manifestShape: FileShape = {
  schema: manifestFile,
  name: 'batch',
  notMapping: 'batch-not-mapping',
  keysNotBuilt: new Map([['matrix', ['as_of']]]),
};
