/** What an editor says about each key of a plan file, by where the key stands: the path with `*` for any name or position. */

import type { KeyText } from './key-texts/key-text.ts';
import { modelKeys } from './key-texts/model.ts';
import { outcomeKeys } from './key-texts/outcome.ts';
import { sharedKeys } from './key-texts/shared.ts';
import { topKeys } from './key-texts/top.ts';

const textsByPath: ReadonlyMap<string, KeyText> = new Map(
  [topKeys, modelKeys, outcomeKeys].flatMap((texts) => Object.entries<KeyText>(texts)),
);
const textsByKey: ReadonlyMap<string, KeyText> = new Map(Object.entries<KeyText>(sharedKeys));

/** The paths, and keys that mean the same wherever they stand, that have texts. */
export const pathsWithText: readonly string[] = [...textsByPath.keys(), ...textsByKey.keys()];

/** The texts of a key by its path; null where the catalogue has none. */
export function keyText(path: readonly string[]): KeyText | null {
  return textsByPath.get(path.join('.')) ?? textsByKey.get(path.at(-1) ?? '') ?? null;
}
