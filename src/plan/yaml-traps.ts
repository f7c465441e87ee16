/** Finds expressions that YAML takes apart because they are not quoted: at commas, brackets, colons and reserved characters. */

import { type Document, isCollection, isScalar, visit } from 'yaml';

/** Where an expression begins and ends in the file. */
interface Trap {
  readonly start: number;
  readonly end: number;
}

/** Stands for a character that YAML must not see; the reader takes the text from the file as it was written. */
const mask = '\uE000';

/** Finds expressions that want quotes: the one that YAML's first error is about, else those inside `{ }` and `[ ]` that a comma cut. */
export function findTraps(document: Document.Parsed, text: string): readonly Trap[] {
  const error = document.errors[0];
  const trap = error
    ? (bracketTrap(text, error.pos[0]) ?? startTrap(text, error.pos[0]) ?? lineTrap(text, error.pos[0]))
    : null;
  return trap ? [trap] : commaTraps(document, text);
}

/** Hides an expression's special characters from YAML; offsets stay. */
export function maskTrap(text: string, { start, end }: Trap): string {
  const inner = text.slice(start, end).replace(/[,[\]{}:"'#]/g, mask);
  const first = /^[%@&*!|>`-]/.test(inner) ? mask : inner.slice(0, 1);
  return text.slice(0, start) + first + inner.slice(1) + text.slice(end);
}

/** `{ measure: output[steel] }`: YAML stops at the bracket. */
function bracketTrap(text: string, at: number): Trap | null {
  if (!/[[{]/.test(text[at] ?? '') || !/[\p{L}\p{N}_"'()\uE000]/u.test(text[at - 1] ?? '')) return null;
  let from = at;
  while (from > 0 && !/[,{}[\]\n]/.test(text[from - 1]!)) from -= 1;
  const before = text.slice(from, at);
  const colon = before.lastIndexOf(': ');
  const start = from + (colon < 0 ? 0 : colon + 2);
  const lead = /^\s*/.exec(text.slice(start, at))![0].length;
  return { start: start + lead, end: expressionEnd(text, start + lead) };
}

/** `@x`: a character that YAML reserves begins the expression. */
function startTrap(text: string, at: number): Trap | null {
  return /[@`%]/.test(text[at] ?? '') ? { start: at, end: expressionEnd(text, at) } : null;
}

const keyOrDash = /^(?:\s*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s"'#[{-][^:#]*):[ \t]+|\s*(?:- +)+)(?=\S)/;

/** `value: "a" == x`, `value: if(c: 1)`: what stands behind the key on this line is no YAML value. */
function lineTrap(text: string, at: number): Trap | null {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(from))![0];
  const key = keyOrDash.exec(line)?.[0].length;
  if (key === undefined) return null;
  const value = line.slice(key).replace(/(?<!\s)\s+(?:#.*)?$/, '');
  const wantsQuotes =
    /^(?:[%@&*!`]|[|>][^\S\n]*[^\s+\d-]|[|>]\s+\d|- )/.test(value) ||
    (/^[^"'[{]/.test(value) && /:\s/.test(value)) ||
    /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s,\]}:]/.test(value) ||
    (/^[[{]/.test(value) && /^\s*[^\s,\]}#]/.test(value.slice(closingBracket(value))));
  return wantsQuotes ? { start: from + key, end: from + key + value.length } : null;
}

/** `{ draw: normal(0, 1) }`: YAML ends the value at the comma. */
function commaTraps(document: Document.Parsed, text: string): readonly Trap[] {
  const traps: Trap[] = [];
  visit(document, {
    Scalar(_, node, path) {
      const parent = path.findLast((ancestor) => isCollection(ancestor));
      if (!isScalar(node) || node.type !== 'PLAIN' || !isCollection(parent) || parent.flow !== true) return;
      const [start] = node.range!;
      if (bracketDepth(String(node.value)) <= 0 || traps.some((trap) => start < trap.end)) return;
      const end = expressionEnd(text, start);
      if (bracketDepth(text.slice(start, end)) === 0) traps.push({ start, end });
    },
  });
  return traps;
}

function bracketDepth(text: string): number {
  return [...text].reduce((depth, c) => depth + (c === '(' ? 1 : c === ')' ? -1 : 0), 0);
}

/** The end of an expression: the comma, colon, closing bracket or comment outside its own brackets, or the line's end. */
function expressionEnd(text: string, start: number): number {
  let depth = 0;
  let end = start;
  for (; end < text.length; end++) {
    const c = text[end]!;
    if (c === '\n' || c === '\r' || (c === '#' && text[end - 1] === ' ')) break;
    if (depth === 0 && (/[,\]}]/.test(c) || (c === ':' && /\s/.test(text[end + 1] ?? ' ')))) break;
    if (/[([{]/.test(c)) depth += 1;
    else if (/[)\]}]/.test(c)) depth -= 1;
  }
  return start + text.slice(start, end).trimEnd().length;
}

function closingBracket(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (/[[{]/.test(text[i]!)) depth += 1;
    else if (/[\]}]/.test(text[i]!) && --depth === 0) return i + 1;
  }
  return text.length;
}
