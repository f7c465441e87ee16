/** Names of variables, levers, tables, columns and units, and the names that are reserved. */

/** Matches a name at `lastIndex`: a letter of any script or `_`, then letters, digits, `_`. */
export function namePattern(): RegExp {
  return /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{Nd}_]*/uy;
}

/** Tells whether a whole text is a name; reserved ones are too. */
export function isName(text: string): boolean {
  const pattern = namePattern();
  return pattern.test(text) && pattern.lastIndex === text.length;
}

/** The form in which names, elements and quoted texts are compared: Unicode NFC. */
export function normalizeName(text: string): string {
  return text.normalize('NFC');
}

/** Names that no variable, lever, table or unit may have. */
export const reservedNames: ReadonlySet<string> = new Set(
  't dt time pi if and or not xor mod in to end fit true false null undefined NaN Infinity'.split(' '),
);
