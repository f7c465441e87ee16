/** The orders that the table can be brought into, and what is let through to it. */

import type { Language } from '../../../base/issue.ts';
import { type BoardRow, type BoardState, boardStates } from '../board.ts';

/** The columns that can be sorted by. */
export type Column = 'target' | 'plan' | 'states' | 'probability' | 'movement' | 'day';

/** An order: the column, and whether its first value stands last. */
export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** What rows are let through by; empty for all. */
export interface Filter {
  readonly text: string;
  readonly plan: string;
  readonly state: BoardState | '';
}

/** Compares two rows by a column; rows that have nothing there stand last in both directions. */
export function compareRows({ column, descending }: Order, language: Language): (a: BoardRow, b: BoardRow) => number {
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  return (a, b) => {
    const [x, y] = [sortKey(a, column, language), sortKey(b, column, language)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const way = typeof x === 'number' ? x - Number(y) : collator.compare(x, String(y));
    return descending ? -way : way;
  };
}

function sortKey(row: BoardRow, column: Column, language: Language): number | string | null {
  switch (column) {
    case 'target':
      return row.figure === '' ? null : row.target[language];
    case 'plan':
      return [row.plan[language], ...row.given[language]].join(' ');
    case 'states':
      return Math.min(...row.states.map((state) => boardStates.indexOf(state)));
    case 'probability':
      return row.history.at(-1)?.probability ?? null;
    case 'movement':
      return row.movement?.value ?? null;
    case 'day':
      return row.day;
  }
}

/** Whether a row is let through: it has every word of the text somewhere, in either language. */
export function passes(filter: Filter): (row: BoardRow) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) => {
    if (filter.plan !== '' && row.plan.en !== filter.plan) return false;
    if (filter.state !== '' && !row.states.includes(filter.state)) return false;
    if (words.length === 0) return true;
    const { plan, target, asked, given } = row;
    const texts = [plan.en, plan.zh, target.en, target.zh, asked.en, asked.zh, ...given.en, ...given.zh];
    const text = texts.join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
