/** Where text stands in a file: what every diagnostic points at. */

/** A position in a file; lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A piece of text that knows where each of its characters stands in the file it came from. */
export interface Source {
  readonly text: string;
  /** Gives the place of the character at an offset of `text` (its length gives the place just behind it). */
  readonly at: (offset: number) => Place;
}

/** Makes a source of text that stands on one line of a file, as written, from a place on. */
export function sourceAt(text: string, place: Place): Source {
  return { text, at: (offset) => ({ ...place, column: place.column + offset }) };
}
