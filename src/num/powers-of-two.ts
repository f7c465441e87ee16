/** Powers of two as a table: the quickest exact way to scale a double. */

/** The exponent of the table's first entry, 2^-1075, which is 0 as a double. */
const leastExponent = -1075;

/** 2^k at index k + 1075, for k from -1075 (which rounds to 0) to 1024 (which rounds to Infinity). */
export const powersOfTwo: Float64Array = buildTable();

/** Each power from the next nearer to 1, exactly. */
function buildTable(): Float64Array {
  const table = new Float64Array(2100);
  table[-leastExponent] = 1;
  for (let i = -leastExponent; i > 0; i--) table[i - 1] = table[i]! * 0.5;
  for (let i = -leastExponent; i < table.length - 1; i++) table[i + 1] = table[i]! * 2;
  return table;
}
