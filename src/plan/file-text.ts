/** The text of a file, with the line and column of every offset. */

import type { Place } from '../base/place.ts';

/** A file's text without its byte order mark, its lines ended by `\n`. */
export interface FileText {
  readonly file: string;
  readonly text: string;
  /** The place of an offset in UTF-16 code units. */
  readonly placeOf: (offset: number) => Place;
}

/** Makes a file's text; whatever ends its lines (`\r\n` of Windows, a lone `\r`) is `\n` in it. */
export function createFileText(file: string, written: string): FileText {
  const text = written.replace(/\r\n?/g, '\n');
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const placeOf = (offset: number): Place => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - starts[low]! + 1 };
  };
  return { file, text, placeOf };
}
