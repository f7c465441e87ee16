/** A user's mistake, or a warning, with its place and remedy; collected so that all of a file's are reported together. */

import { type MistakeKind, type MistakeParams, mistakes } from './mistakes.ts';
import { nearest } from './nearest.ts';
import { type Place, placeText } from './place.ts';

/** Languages that messages and reports are written in. */
export type Language = 'en' | 'zh';

/** One mistake or warning, as data: the text of it is made by `issueMessage`. */
export interface Issue {
  readonly kind: MistakeKind;
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  readonly params: Readonly<Record<string, string>>;
  /** The nearest valid thing to what was written, where there is one. */
  readonly nearest: string | null;
}

/** Collects issues while a plan is read, checked and run. */
export interface IssueLog {
  readonly issues: readonly Issue[];
  error<K extends MistakeKind>(kind: K, place: Place, params: MistakeParams<K>, nearest?: string | null): void;
  warn<K extends MistakeKind>(kind: K, place: Place, params: MistakeParams<K>): void;
  /** The candidate nearest to a name that is unknown, as `nearest` finds it, or null; not looked for once very many were compared. */
  nearest(name: string, candidates: Iterable<string>): string | null;
  /** True once an error (not merely a warning) was logged. */
  readonly failed: boolean;
}

/** Pairs of characters that a log compares: 20,000 unknown names among as many would take minutes, and no one reads past hundreds. */
const mostCompared = 400_000_000;

/** Issues of one kind that are kept for one place, where each of many elements makes its own. */
const mostAtAPlace = 3;

/** Creates an issue log, empty but for what was found before. What is logged again is one issue, and of many that differ by their element three are kept. */
export function createIssueLog(before: readonly Issue[] = []): IssueLog {
  const issues: Issue[] = [];
  const known = new Map<string, Set<string>>();
  let failed = false;
  const add = (issue: Issue): void => {
    const where = `${issue.kind} ${placeText(issue.place)}`;
    const texts = known.get(where) ?? new Set();
    const text = JSON.stringify(issue.params);
    if (texts.has(text) || texts.size >= mostAtAPlace) return;
    known.set(where, texts.add(text));
    issues.push(issue);
    failed ||= issue.severity === 'error';
  };
  for (const issue of before) add(issue);
  let left = mostCompared;
  function* affordable(name: string, candidates: Iterable<string>): Generator<string> {
    for (const candidate of candidates) {
      left -= name.length * candidate.length;
      if (left < 0) return;
      yield candidate;
    }
  }
  return {
    issues,
    nearest: (name, candidates) => (left > 0 ? nearest(name, affordable(name, candidates)) : null),
    error: (kind, place, params, nearest = null) => add({ kind, severity: 'error', place, params, nearest }),
    warn: (kind, place, params) => add({ kind, severity: 'warning', place, params, nearest: null }),
    get failed() {
      return failed;
    },
  };
}

/** Writes an issue's message, without its place. */
export function issueMessage(issue: Issue, language: Language): string {
  const template: string = mistakes[issue.kind][language];
  const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => issue.params[name] ?? whole);
  if (issue.nearest === null) return text;
  return language === 'zh' ? `${text}；是否想写 "${issue.nearest}"？` : `${text}; did you mean "${issue.nearest}"?`;
}

/** Sorts issues as their files are read: by file, line and column. */
export function inFileOrder(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort(
    (a, b) =>
      (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column,
  );
}

/** Thrown when a plan, its data or the usage is wrong: carries every issue found, in the order of the files. */
export class PlanError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => `${placeText(issue.place)} ${issueMessage(issue, 'en')}`).join('\n'));
    this.name = 'PlanError';
    this.issues = inFileOrder(issues);
  }
}
