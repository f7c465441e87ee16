/** The rules of the library's calls: a caller's own mistake throws at once, and names the function, the rule and the value. */

import { invariant } from '../base/assert.ts';
import { mostPaths } from '../base/block.ts';
import { nearest } from '../base/nearest.ts';
import { isSampler, samplers } from '../base/sampler.ts';
import type { PlanSource } from '../plan/plan-source.ts';
import type { PlanOptions } from './options.ts';

/** Options that have rules beyond their types. */
interface CheckedOptions extends PlanOptions {
  readonly paths?: number;
  readonly defaultPaths?: number;
  readonly seed?: number;
  readonly precision?: number | null;
  readonly sampler?: string;
}

/**
 * Throws unless a function of the library was called with a plan, with options that it has, and with numbers that a run can have.
 * @param keys the names of its options
 */
export function checkCall(
  caller: string,
  source: PlanSource,
  options: CheckedOptions = {},
  keys: readonly string[] = [],
): void {
  invariant(
    typeof options === 'object' && options !== null,
    `${caller}: options are an object, not ${String(options)}`,
  );
  for (const key of Object.keys(options)) {
    const near = nearest(key, keys);
    const meant = near === null ? '' : `; did you mean "${near}"?`;
    invariant(keys.includes(key), `${caller}: there is no option "${key}"; there are ${keys.join(', ')}${meant}`);
  }
  const { paths, defaultPaths, seed, precision, sampler } = options;
  const rule = (holds: boolean, text: string, value: unknown): void =>
    invariant(holds, `${caller}: ${text}, not ${String(value)}`);
  rule(typeof source === 'object' && source !== null, 'a plan is an object of file, text and read', source);
  rule(typeof source.file === 'string', 'the file of a plan is its name', source.file);
  const isText = typeof source.text === 'string' || source.text instanceof Uint8Array;
  rule(isText, 'the text of a plan is a string or bytes', source.text);
  rule(typeof source.read === 'function', 'read of a plan is a function', source.read);
  for (const [name, count] of Object.entries({ paths, defaultPaths })) {
    const isCount = count === undefined || (Number.isInteger(count) && count >= 1 && count <= mostPaths);
    rule(isCount, `${name} is a whole number from 1 to ${mostPaths}`, count);
  }
  const isPrecision = precision === undefined || precision === null || (precision > 0 && precision <= 1);
  rule(isPrecision, 'precision is a fraction above 0, at most 1', precision);
  const isSeed = seed === undefined || (Number.isSafeInteger(seed) && seed >= 0);
  rule(isSeed, `seed is a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`, seed);
  rule(sampler === undefined || isSampler(sampler), `sampler is one of ${samplers.join(', ')}`, sampler);
}
