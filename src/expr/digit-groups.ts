/** Finds commas that are meant to group digits, as in 1,000. */

import type { Source } from '../base/place.ts';
import { isMark, type Token } from './token.ts';

/**
 * Tells whether comma `i` stands between digits as in 1,000. Between arguments or items (`inside`), `normal(5,200)` is a list;
 * there only a group that begins with 0, or a comma without a space beside others with one, is taken for one number.
 */
export function groupsDigits(tokens: readonly Token[], i: number, inside: boolean, source: Source): boolean {
  const [left, right] = [tokens[i - 1], tokens[i + 1]];
  if (left?.kind !== 'number' || right?.kind !== 'number' || left.end !== tokens[i]!.start) return false;
  if (tokens[i]!.end !== right.start || !/^\d{1,3}$/.test(left.text) || !/^\d{3}(?!\d)/.test(right.text)) return false;
  return !inside || right.text.startsWith('0') || spacedCommas(tokens, source, i);
}

/** Tells whether another comma of the same brackets as comma `i` is followed by a space. */
function spacedCommas(tokens: readonly Token[], source: Source, i: number): boolean {
  for (const step of [-1, 1]) {
    let depth = 0;
    for (let j = i + step; j >= 0 && j < tokens.length && depth >= 0; j += step) {
      const token = tokens[j]!;
      if (isMark(token, '(') || isMark(token, '[')) depth += step;
      if (isMark(token, ')') || isMark(token, ']')) depth -= step;
      if (depth === 0 && isMark(token, ',') && /\s/.test(source.text.charAt(token.end))) return true;
    }
  }
  return false;
}
