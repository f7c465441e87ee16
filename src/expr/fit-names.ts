/** Joins `fit . steel . drift` to the one name `fit.steel.drift`, under which a fit's parameter is known. */

import { isMark, type Token } from './token.ts';

/** Replaces the five tokens of each fit's parameter by one name. */
export function joinFitNames(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [fit, dot, series, dotAgain, parameter] = tokens.slice(i, i + 5);
    const named = fit?.kind === 'name' && fit.name === 'fit' && series?.kind === 'name' && parameter?.kind === 'name';
    if (named && isMark(dot, '.') && isMark(dotAgain, '.') && !isMark(tokens[i - 1], '.')) {
      const name = `fit.${series.name}.${parameter.name}`;
      joined.push({ kind: 'name', name, start: fit.start, end: parameter.end });
      i += 4;
    } else joined.push(tokens[i]!);
  }
  return joined;
}
