/** Finds full-width punctuation that stands where YAML's own belongs: between keys and values, between entries, as indent. */

import { type Document, isScalar, type Pair, type Scalar, visit } from 'yaml';
import type { IssueLog } from '../base/issue.ts';
import type { FileText } from './file-text.ts';

/** Logs full-width punctuation on the lines that YAML cannot read, or reads otherwise than meant; tells whether there is any. */
export function logFullWidth(document: Document.Parsed, file: FileText, log: IssueLog): boolean {
  const suspicious = [...document.errors.map(({ pos }) => pos[0]), ...suspects(document, file.text)];
  const starts = new Set(suspicious.map((offset) => file.text.lastIndexOf('\n', offset - 1) + 1));
  let found = false;
  for (const start of starts) {
    const line = /^[^\r\n]*/.exec(file.text.slice(start))![0];
    const offsets = faultsIn(line);
    for (const offset of offsets) logCharacter(line[offset]!, start + offset, file, log);
    found ||= offsets.length > 0;
    // YAML takes lines without a key of its own for one text, and finds fault with the first of them.
    const next = start + line.length + /^\r?\n?/.exec(file.text.slice(start + line.length))![0].length;
    if (offsets.length > 0 && next < file.text.length) starts.add(next);
  }
  return found;
}

function logCharacter(character: string, offset: number, file: FileText, log: IssueLog): void {
  const plain = character.normalize('NFKC');
  const remedy = /[:,]/.test(plain) ? `${plain} ` : plain;
  if (character === '\u3000') log.error('full-width-space', file.placeOf(offset), {});
  else log.error('full-width', file.placeOf(offset), { text: character, remedy });
}

/** Where YAML found no mistake and made of a line what nobody means: keys with a colon or a blank in them, keys as values. */
function suspects(document: Document.Parsed, text: string): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair(_, pair) {
      const { key, value } = pair as Pair<Scalar, unknown>;
      if (!isScalar(key) || key.type !== 'PLAIN') return;
      const name = String(key.value);
      const isMeant = !/^\u3000|：\s*[[{]|：[ \u3000]/u.test(name) && (value !== null || !/[：\u3000]/u.test(name));
      if (!isMeant) offsets.push(key.range![0]);
    },
    Scalar(position, node) {
      if (position !== 'value' || node.type !== 'PLAIN' || !/^[a-z_]+(?:：|:\u3000)/.test(String(node.value))) return;
      const [start] = node.range!;
      // Behind its key on the same line it is text.
      if (/(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 200), start))) offsets.push(start);
    },
  });
  return offsets;
}

const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?<=^|\s)#.*$/g;

/** The characters of a line that stand for YAML's own, as offsets; quoted texts and comments are passed over. */
function faultsIn(line: string): readonly number[] {
  const text = line.replace(quoted, (piece) => '"'.repeat(piece.length));
  const indent = /^ *(?=\u3000)/.exec(text)?.[0].length;
  const patterns = [
    /：(?<=^[\s\u3000]*(?:- +)*[^\s#{[:：][^:：]*：)/gu, // between a key and its value on a line of their own
    /：(?<=(?:[{,]\s*[^\s,，{}:：]+\s*|，\s*[a-z_]+\s*)：)/gu, // and between brackets
    /，(?=\s*[a-z_]+\s*[:：]|\s*[^\s,，{}:：]+\s*:\s)/gu, // before the next key
    /(?<=:)\u3000/gu,
    /(?<=[:：]\s*)[｛［]|[｝］](?=\s*$)/gu,
  ];
  const offsets = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(({ index }) => index));
  return [...new Set([...(indent === undefined ? [] : [indent]), ...offsets])].sort((a, b) => a - b);
}
