/** Reads titles, notes, sources and bases: what describes a thing and changes no result. */

import type { LocalText } from '../base/local-text.ts';
import { field, type Located, scalar } from './located.ts';
import type { Basis, Notes } from './plan.ts';
import type { LocalTextFile } from './schema.ts';

/** What may describe a thing in a plan file. */
interface NotesFile {
  readonly title?: LocalTextFile | undefined;
  readonly note?: LocalTextFile | undefined;
  readonly source?: string | number | undefined;
  readonly basis?: Basis | undefined;
}

/** Notes of a thing that has none. */
export const noNotes: Notes = { title: null, note: null, source: null, basis: null };

/** Reads a thing's notes; null for each that is not written. */
export function readNotes(located: Located<NotesFile>): Notes {
  return {
    title: readLocalText(field(located, 'title')),
    note: readLocalText(field(located, 'note')),
    source: scalar(field(located, 'source'))?.text ?? null,
    basis: (scalar(field(located, 'basis'))?.text ?? null) as Basis | null,
  };
}

/** Reads text in one or both languages. */
export function readLocalText(located: Located<LocalTextFile> | null): LocalText | null {
  if (located === null) return null;
  if (located.node.kind === 'scalar') return located.node.text;
  if (located.node.kind !== 'map') return null;
  const text = (key: 'en' | 'zh') => scalar(field(located as Located<{ en?: string; zh?: string }>, key))?.text;
  const [en, zh] = [text('en'), text('zh')];
  return { ...(en !== undefined && { en }), ...(zh !== undefined && { zh }) };
}
