/** The upper word of a double's bits: sign, exponent and the first 20 bits of the mantissa. Little-endian, as WebAssembly is. */

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/** Returns the upper 32 bits of a double as a signed word. */
export function upperWord(x: number): number {
  double[0] = x;
  return words[1]!;
}
