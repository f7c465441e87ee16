/** Random damage to the text of a plan, as typing, cutting and pasting do it. */

import fc from 'fast-check';

/** One change to a text; `at`, `to` in 0…1 say where, as shares of its length or of its lines. */
interface Change {
  readonly kind: 'insert' | 'delete' | 'replace-number' | 'replace-word' | 'cut' | 'drop-line' | 'copy-line' | 'indent';
  readonly at: number;
  readonly to: number;
  readonly piece: string;
}

const pieces = [
  ...[
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ':',
    ': ',
    ' #',
    '- ',
    ',',
    '|',
    '>',
    '&a',
    '*a',
    '!',
    '%',
    '@',
    '`',
    '\t',
    '\n',
    '\r',
  ],
  ...[
    '(',
    ')',
    '+',
    '*',
    '/',
    '^',
    '==',
    '=',
    '<',
    '%%',
    '；',
    '（',
    '，',
    '\0',
    '\ufeff',
    '\ud800',
    '亿元',
    '产出',
    '😀',
  ],
  ...[
    '0',
    '-1',
    '1e308',
    '1e999',
    '.inf',
    'nan',
    '1,000',
    '2025',
    '2025-Q5',
    '5%',
    '10 亿元',
    'null',
    'true',
    '~',
    '{}',
    '[]',
  ],
  ...[
    'normal(0, 1)',
    'prev(x, 1)',
    'sum(',
    'if(1, 2, 3)',
    't',
    'time',
    'output',
    'chain',
    'project.output',
    'x',
    '__proto__',
  ],
  ...[
    'constructor',
    'toString',
    'next:',
    'start:',
    'by:',
    'draw:',
    'value:',
    'unit:',
    'each: step',
    'else:',
    'plan: 1',
  ],
];

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom<Change['kind'][]>(
    ...(['insert', 'delete', 'replace-number', 'replace-word'] as const),
    ...(['cut', 'drop-line', 'copy-line', 'indent'] as const),
  ),
  at: share,
  to: share,
  piece: fc.constantFrom(...pieces),
});

/** One to four changes, one after the other. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(change, { minLength: 1, maxLength: 4 });

/** Applies changes to a text. */
export function mutate(text: string, made: readonly Change[]): string {
  return made.reduce(mutateOnce, text);
}

function mutateOnce(text: string, { kind, at, to, piece }: Change): string {
  const offset = Math.floor(at * text.length);
  const lines = text.split('\n');
  const line = Math.floor(at * lines.length);
  switch (kind) {
    case 'insert':
      return text.slice(0, offset) + piece + text.slice(offset);
    case 'delete':
      return text.slice(0, offset) + text.slice(offset + 1 + Math.floor(to * 12));
    case 'replace-number':
      return replaceNear(text, /\d+(\.\d+)?/g, at, piece);
    case 'replace-word':
      return replaceNear(text, /[\p{L}_]\w*/gu, at, piece);
    case 'cut':
      return text.slice(0, offset);
    case 'drop-line':
      return lines.toSpliced(line, 1).join('\n');
    case 'copy-line':
      return lines.toSpliced(Math.floor(to * lines.length), 0, lines[line]!).join('\n');
    case 'indent':
      return lines.with(line, ' '.repeat(1 + Math.floor(to * 3)) + lines[line]).join('\n');
  }
}

/** Replaces one of a pattern's matches, chosen by a share of their number. */
function replaceNear(text: string, pattern: RegExp, at: number, piece: string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.floor(at * matches.length)];
  if (match === undefined) return text;
  return text.slice(0, match.index) + piece + text.slice(match.index + match[0].length);
}
