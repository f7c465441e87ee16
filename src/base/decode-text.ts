/** The text of a file's bytes, whatever program wrote them: UTF-8, UTF-16 with its mark, or GB 18030. */

/** A file's text without its byte order mark, or why its bytes are none; `line` is the first that cannot be read. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'workbook' | 'zeros' }
  | { readonly kind: 'unknown'; readonly line: number };

/**
 * Decodes a file. A byte order mark decides; without one, bytes that are UTF-8 are taken for it and others for GB 18030, which
 * Excel writes on Chinese Windows, if they read as Chinese. Other encodings cannot be told apart and are refused, as is UTF-16
 * without a mark. Text that was decoded before loses a byte order mark that is left in it.
 */
export function decodeText(content: string | Uint8Array): DecodedText {
  if (typeof content === 'string') return { kind: 'text', text: content.replace(/^\uFEFF/, '') };
  if (isWorkbook(content)) return { kind: 'workbook' };
  const marked = markedEncoding(content);
  if (marked === null && content.includes(0)) return { kind: 'zeros' };
  const text = decode(content, marked ?? 'utf-8') ?? (marked === null ? decodeChinese(content) : null);
  return text === null ? { kind: 'unknown', line: firstBadLine(content) } : { kind: 'text', text };
}

/** Tells an Excel workbook by its first bytes: a zip archive (.xlsx), or a compound file (.xls, or .xlsx with a password). */
export function isWorkbook(bytes: Uint8Array): boolean {
  return beginsWith(bytes, [0x50, 0x4b, 3, 4]) || isCompoundFile(bytes);
}

/** Tells the compound file that the old .xls, and any workbook with a password, is. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (beginsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (beginsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return beginsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

/** Null when the bytes are not of the encoding, or this engine does not have it. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The least share of characters beyond ASCII that are of GB 2312, the common Chinese ones; other encodings read as rare ones. */
const leastCommon = 0.8;

/** Decodes GB 18030; null when what comes out is no Chinese text, as when Latin-1 or Big5 is read so. */
function decodeChinese(bytes: Uint8Array): string | null {
  const text = decode(bytes, 'gb18030');
  if (text === null) return null;
  let [common, rare] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead <= 0x80) continue;
    const trail = bytes[i + 1]!;
    // GB 2312 has both bytes from A1 on, and its last row begins with F7 (GB 2312-1980).
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common++;
    else rare++;
    // A second byte that is a digit belongs to a character of four bytes.
    i += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return common >= leastCommon * (common + rare) ? text : null;
}

/** The first line that is not UTF-8; no byte of a longer character is a line feed, so lines decode on their own. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (decode(bytes.subarray(from, to), 'utf-8') === null) return line;
    from = to;
  }
  return 1;
}
