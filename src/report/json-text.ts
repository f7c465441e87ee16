/** A forecast, or any result, as JSON text: numbers in full, lists of numbers on one line. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Writes a plain value as JSON that ends in a line break. Throws on a number that is not finite: JSON has none. */
export function jsonText(value: object): string {
  return `${write(value as Json, '')}\n`;
}

function write(value: Json, indent: string): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`jsonText: ${value} cannot be written as JSON`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  if (isList(value)) {
    if (value.length === 0) return '[]';
    if (value.every((item) => item === null || typeof item !== 'object')) {
      return `[${value.map((item) => write(item, inner)).join(', ')}]`;
    }
    return `[\n${value.map((item) => inner + write(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
