/** Pieces of generated Markdown. */

const mostLines = 12;
const mostColumns = 160;

/** A fenced block; text that has fences of its own is refused. */
export function fence(language: string, text: string): string {
  if (text.includes('```')) throw new Error('fence: the text has a fence of its own');
  return `\`\`\`${language}\n${text}${text === '' || text.endsWith('\n') ? '' : '\n'}\`\`\`\n`;
}

/** A link to a heading of the same page, by GitHub's rule for its anchor. */
export function headingLink(heading: string): string {
  const anchor = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
  return `[${heading}](#${anchor})`;
}

/** Prose with the signs of Markdown kept as signs; what stands between backticks is code already. */
export function proseText(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((piece) => (piece.startsWith('`') ? piece : piece.replace(/[*_<>[\]|~#]/g, '\\$&')))
    .join('');
}

/** Text as a page shows it: long lines and long files are cut, control characters are visible. */
export function shownText(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const kept = lines.length > mostLines ? [...lines.slice(0, mostLines / 2), '…', lines.at(-1)!] : lines;
  return `${kept.map(shownLine).join('\n')}\n`;
}

function shownLine(line: string): string {
  const visible = line.replace(/\p{Cc}/gu, (sign) =>
    sign === '\t' ? sign : String.fromCodePoint(0x2400 + sign.charCodeAt(0)),
  );
  return visible.length > mostColumns ? `${visible.slice(0, mostColumns / 2)}…${visible.slice(-10)}` : visible;
}

/** Bytes in hexadecimal. */
export function shownBytes(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
