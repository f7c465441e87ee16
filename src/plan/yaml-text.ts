/** Where each character of a YAML scalar's value stands in the file: plain, quoted, folded and block scalars. */

/** How a scalar is written; `block` is `|` and `>`. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

/**
 * Aligns a scalar's value with the raw text it was read from, greedily: a folded line break and its indent answer to the
 * space or line break that they became, an escape to the character that it writes.
 * @param raw the whole file's text
 * @param start where the scalar begins, its quote or block header included
 * @returns the offset in `raw` of every UTF-16 code unit of `value`, and of its end: `value.length + 1` offsets
 */
export function alignScalar(value: string, raw: string, start: number, style: ScalarStyle): readonly number[] {
  const offsets: number[] = [];
  let p = start;
  if (style === 'single' || style === 'double') p += 1;
  if (style === 'block') p = raw.indexOf('\n', start) + 1;
  for (let i = 0; i < value.length; i++) {
    const wanted = value[i]!;
    if (isBlank(wanted)) {
      offsets.push(p);
      if (style === 'double' && raw[p] === '\\') p += escapeLength(raw, p);
      else if (isBlank(raw[p])) p += 1;
      continue;
    }
    p = skipLayout(raw, p, style);
    offsets.push(p);
    if (style === 'double' && raw[p] === '\\') {
      const surrogatePair = raw[p + 1] === 'U' && isHighSurrogate(wanted);
      if (surrogatePair && i + 1 < value.length) offsets.push(p);
      if (surrogatePair) i += 1;
      p += escapeLength(raw, p);
    } else p += style === 'single' && wanted === "'" ? 2 : 1;
  }
  offsets.push(p);
  return offsets;
}

function skipLayout(raw: string, from: number, style: ScalarStyle): number {
  let p = from;
  while (p < raw.length) {
    if (isBlank(raw[p])) p += 1;
    else if (style === 'double' && raw[p] === '\\' && /^\r?\n/.test(raw.slice(p + 1, p + 3))) p += 1;
    else return p;
  }
  return p;
}

function escapeLength(raw: string, at: number): number {
  return ({ x: 4, u: 6, U: 10 } as Readonly<Record<string, number>>)[raw[at + 1] ?? ''] ?? 2;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

function isHighSurrogate(character: string): boolean {
  return /^[\uD800-\uDBFF]$/.test(character);
}
