/** Every key that a plan file may have anywhere, read off its JSON Schema. */

import { planSchema } from '../../../src/index.ts';

/** Lists the keys. */
export function schemaKeys(): readonly string[] {
  return keysBelow(planSchema('en'));
}

function keysBelow(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const own = key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return [...own, ...keysBelow(value)];
  });
}
