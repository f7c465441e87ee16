/** Misspells a word that means something, by one or two slips. */

import { distributions } from '../../../src/dist/registry.ts';
import { builtInUnits } from '../../../src/expr/built-in-units.ts';
import { functions } from '../../../src/expr/functions.ts';
import { reservedNames } from '../../../src/expr/name.ts';
import { wordsOf } from './blocks.ts';
import { distance, slip } from './edits.ts';
import type { Planted } from './graft.ts';
import type { Host } from './hosts.ts';
import { schemaKeys } from './schema-keys.ts';
import type { Use } from './uses.ts';

/** Which slips, and where in the word. */
export type Slips = readonly { readonly which: number; readonly at: number }[];

/** Misspells a use; null where it comes out as another word, or as near to another one as to what was meant. */
export function misspell(host: Host, use: Use, slips: Slips): Planted | null {
  const made = slips.reduce((word, { which, at }) => slip(word, which, at), use.word);
  const far = distance(made, use.word);
  // A short word with two slips is no longer that word to anyone.
  if (far === 0 || far > 2 || (far === 2 && use.word.length < 5) || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(made))
    return null;
  const others = [
    ...wordsOf(host.text),
    ...schemaKeys(),
    ...[functions, distributions, builtInUnits].flatMap((each) => [...each.keys()]),
    ...reservedNames,
  ];
  if (others.some((other) => other !== use.word && distance(made, other) <= far)) return null;
  const before = host.text.slice(0, use.offset);
  const line = before.split('\n').length;
  return {
    text: before + made + host.text.slice(use.offset + use.word.length),
    files: host.files,
    place: { file: 'plan.yaml', line, column: use.offset - before.lastIndexOf('\n') },
    nearest: use.word,
  };
}
