/** Plants the example of a mistake in another plan: its entries among those of the same sections, its files beside the plan's. */

import { exampleFiles } from '../../../scripts/docs/example-files.ts';
import type { MistakeExample } from '../../../src/base/mistakes/mistake.ts';
import { blocksOf, entryStarts, namesIn, wordsOf } from './blocks.ts';
import type { Host } from './hosts.ts';
import type { PlantedAt } from './planted-at.ts';

/** A plan with a mistake in it, and where an issue must say that it is. */
export interface Planted {
  readonly text: string;
  readonly files: Host['files'];
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
  readonly nearest: string | null;
}

const shared = ['units', 'tables', 'variables', 'levers'];

/**
 * Plants an example; null where the host has names of the same kind, or a section in brackets, so that it cannot be put there.
 * @param where numbers in 0…1 that choose between places
 */
export function graft(host: Host, example: MistakeExample, at: PlantedAt, where: readonly number[]): Planted | null {
  const { 'plan.yaml': _, ...files } = exampleFiles(example);
  if (example.plan === undefined || !isStranger(host, example.plan)) return null;
  if (Object.keys(files).some((path) => path in host.files)) return null;
  const marked = placeIn(example.plan, files, at);
  const added = example.plan.replace(/\n$/, '').split('\n');
  let lines: readonly string[] = host.text.replace(/\n$/, '').split('\n');
  let line = marked.line;
  for (const [i, block] of blocksOf(added).entries()) {
    const put = insert(lines, added.slice(block.from, block.to), where[i % where.length]!);
    if (put === null) return null;
    lines = put.lines;
    // What was put in before moves down when this stands above it.
    const shift = put.lines.length - put.before;
    const isInside = marked.line - 1 >= block.from && marked.line - 1 < block.to;
    if (isInside) line = put.at + (marked.line - 1 - block.from) + 1;
    else if (marked.line - 1 < block.from && put.at + put.dropped < line) line += shift;
  }
  return {
    text: `${lines.join('\n')}\n`,
    files: { ...host.files, ...encoded(files) },
    place: marked.file === 'plan.yaml' ? { ...marked, line } : marked,
    nearest: typeof at === 'object' && 'text' in at ? (at.nearest ?? null) : null,
  };
}

/** Files as the disk gives them. */
function encoded(files: Host['files']): Host['files'] {
  const encoder = new TextEncoder();
  const bytes = Object.entries(files).map(
    ([path, content]) => [path, typeof content === 'string' ? encoder.encode(content) : content] as const,
  );
  return Object.fromEntries(bytes);
}

/** No name of either means something in the other. */
function isStranger(host: Host, plan: string): boolean {
  const [mine, its] = [plan.split('\n'), host.text.split('\n')];
  const clash = (sections: readonly string[]): boolean => {
    const known = new Set(namesIn(its, sections));
    return namesIn(mine, sections).some((name) => known.has(name));
  };
  const decoder = new TextDecoder();
  const data = Object.values(host.files).map((content) =>
    typeof content === 'string' ? content : decoder.decode(content),
  );
  const itsWords = wordsOf([host.text, ...data].join('\n'));
  const itsTables = new Set(namesIn(its, ['tables', 'units']));
  return (
    !clash(shared) &&
    !clash(['targets']) &&
    !clash(['variants']) &&
    !namesIn(mine, ['tables', 'units']).some((name) => itsWords.has(name)) &&
    ![...wordsOf(plan)].some((word) => itsTables.has(word))
  );
}

interface Insertion {
  readonly lines: readonly string[];
  readonly before: number;
  /** The position of the first line that was put in. */
  readonly at: number;
  /** How many lines it stands for. */
  readonly dropped: number;
}

/** Puts a block's entries into the section of that name; a block whose key the host has not stands by itself. */
function insert(lines: readonly string[], block: readonly string[], where: number): Insertion | null {
  const hosts = blocksOf(lines);
  const key = /^[^:：\s]*/.exec(block[0]!)![0];
  const own = hosts.find((each) => each.key === key);
  const put = (at: number, dropped: number, text: readonly string[], lead = 0): Insertion => {
    return { lines: lines.toSpliced(at, dropped, ...text), before: lines.length, at: at - lead, dropped };
  };
  if (own === undefined) {
    const starts = [...hosts.slice(1).map(({ from }) => from), lines.length];
    return put(starts[Math.floor(where * starts.length)]!, 0, block);
  }
  if (key === 'time') return put(own.from, own.to - own.from, block);
  const isBlockStyle = (line: string): boolean => /^\w+:\s*(#.*)?$/.test(line);
  if (!isBlockStyle(lines[own.from]!) || !isBlockStyle(block[0]!)) return null;
  const starts = entryStarts(lines, own);
  const isList = /^ {2}-/.test(block[1]!);
  if (starts.length > 1 && isList !== /^ {2}-/.test(lines[starts[0]!]!)) return null;
  // The block's own first line is not put in, so its lines stand one higher.
  return put(starts[Math.floor(where * starts.length)]!, 0, block.slice(1), 1);
}

/** Finds the mark in the example's plan (without what completes it) or in a file. */
function placeIn(plan: string, files: Host['files'], at: PlantedAt): Planted['place'] {
  if (typeof at === 'object' && 'line' in at) return { file: at.file, line: at.line, column: at.column };
  const { text, file = 'plan.yaml' } = typeof at === 'string' ? { text: at } : at;
  const [before, after] = text.split('‸') as [string, string];
  const content = file === 'plan.yaml' ? plan : String(files[file]);
  const found = content.split('\n').flatMap((line, i) => (line.startsWith(before + after) ? [i] : []));
  const last = found.at(-1);
  if (last === undefined) throw new Error(`placeIn: no line of the example begins with ${before}${after}`);
  return { file, line: last + 1, column: before.length + 1 };
}
