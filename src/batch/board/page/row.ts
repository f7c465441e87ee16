/** A row of the table. */

import type { Language } from '../../../base/issue.ts';
import type { BoardMovement, BoardRow, BoardState } from '../board.ts';
import { element } from './dom.ts';
import { sparkline } from './sparkline.ts';

type Say = (key: string) => string;

/** Signs of the states, so that none is told by its colour alone. */
export const stateSigns: Readonly<Record<BoardState, string>> = {
  failed: '!',
  missed: '✗',
  off_track: '▼',
  undecided: '?',
  at_risk: '◆',
  met: '✓',
  on_track: '▲',
  open: '·',
};

/** Makes the row in a language. */
export function tableRow(row: BoardRow, language: Language, say: Say): HTMLTableRowElement {
  const failed = row.figure === '';
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, ...targetCell(row, language, say)),
    element('td', {}, ...planCell(row, language)),
    element('td', { class: 'states' }, ...row.states.map((state) => stateMark(state, say))),
    ...(failed
      ? [element('td', { class: 'message', colspan: '3' }, row.asked[language])]
      : [
          element('td', { class: 'number' }, ...probabilityCell(row, say)),
          element('td', { class: 'number' }, movementMark(row.movement, say)),
          element('td', {}, sparkline(row.history, row.require, historyText(row))),
        ]),
    element('td', { class: 'day' }, element('time', { datetime: row.day }, row.day)),
  );
}

function targetCell(row: BoardRow, language: Language, say: Say): Node[] {
  if (row.figure === '') return [element('span', { class: 'title' }, say('board-failed-item'))];
  return [
    element('span', { class: 'title' }, row.target[language]),
    element('span', { class: 'note' }, row.asked[language]),
  ];
}

function planCell({ plan, href, given }: BoardRow, language: Language): Node[] {
  const chips = given[language].map((text) => element('span', { class: 'chip' }, text));
  return [element('a', { href }, plan[language]), ...(chips.length > 0 ? [element('div', {}, ...chips)] : [])];
}

/** A state as a mark with its sign and word. */
function stateMark(state: BoardState, say: Say): HTMLElement {
  const sign = element('span', { 'aria-hidden': 'true' }, stateSigns[state]);
  return element('span', { class: `state ${state}` }, sign, ` ${say(`board-${state}`)}`);
}

function probabilityCell({ figure, history, require, seeds }: BoardRow, say: Say): Node[] {
  const { probability } = history.at(-1)!;
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--p', `${100 * probability}%`);
  const mark = element('i', {});
  if (require !== null) {
    mark.style.setProperty('--r', `${100 * require}%`);
    bar.append(mark);
  }
  const notes = [
    ...(require === null
      ? []
      : [say('board-required').replace('{level}', `${Number((100 * require).toPrecision(12))}%`)]),
    ...(seeds === 1 ? [] : [say('board-seeds').replace('{count}', String(seeds))]),
  ];
  return [
    element('span', { class: 'figure' }, figure),
    bar,
    ...notes.map((note) => element('span', { class: 'note' }, note)),
  ];
}

function movementMark(movement: BoardMovement | null, say: Say): HTMLElement {
  if (movement === null) return element('span', { class: 'move none' }, say('board-first'));
  const { text, value, beyond_noise, since } = movement;
  const [sign, kind] = !beyond_noise ? ['≈', 'same'] : value > 0 ? ['▲', 'up'] : ['▼', 'down'];
  return element(
    'span',
    { class: `move ${kind}` },
    element('span', { class: 'figure' }, `${sign} ${text}`),
    element('span', { class: 'note' }, say('board-since').replace('{day}', since)),
  );
}

/** The points in words, for who does not see the chart. */
function historyText({ history }: BoardRow): string {
  return history
    .map(({ day, probability }) => `${day} ${Number((100 * probability).toPrecision(4))}%`)
    .slice(-12)
    .join(', ');
}
