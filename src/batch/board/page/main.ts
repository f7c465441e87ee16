/** The board's page: a table over the data that is written into it, with filters, orders and a switch of language. */

import type { Language } from '../../../base/issue.ts';
import { type BoardData, type BoardRow, type BoardState, boardStates } from '../board.ts';
import { element } from './dom.ts';
import { type Column, compareRows, type Filter, type Order, passes } from './order.ts';
import { stateSigns, tableRow } from './row.ts';

interface View {
  readonly language: Language;
  readonly order: Order;
  readonly filter: Filter;
}

const columns: readonly (Column | 'history')[] = [
  ...(['target', 'plan', 'states', 'probability', 'movement', 'history', 'day'] as const),
];
/** Columns that one wants to see from the top down. */
const fromTheTop: readonly string[] = ['probability', 'movement', 'day'];

const data = JSON.parse(document.getElementById('data')!.textContent!) as BoardData;
start({
  language: data.language,
  order: { column: 'states', descending: false },
  filter: { text: '', plan: '', state: '' },
});

function start(first: View): void {
  let view = first;
  const show = (next: Partial<View>): void => {
    const before = view;
    view = { ...view, ...next };
    if (view.language !== before.language) draw();
    else fill();
  };
  let rows: ReadonlyMap<BoardRow, HTMLTableRowElement> = new Map();
  const fill = (): void => fillTable(view, rows);
  const draw = (): void => {
    const say = (key: string): string => data.texts[view.language][key] ?? key;
    document.documentElement.lang = view.language === 'zh' ? 'zh-CN' : 'en';
    document.title = say('board-title');
    rows = new Map(data.rows.map((row) => [row, tableRow(row, view.language, say)]));
    document.getElementById('board')!.replaceChildren(...frame(view, say, show));
    fill();
  };
  draw();
}

/** What stands around the rows. */
function frame(view: View, say: (key: string) => string, show: (next: Partial<View>) => void): Node[] {
  return [
    element('header', {}, element('h1', {}, say('board-title')), languageSwitch(view, show)),
    element('p', { class: 'made' }, say('board-made').replace('{time}', data.made)),
    stateButtons(view, say, show),
    controls(view, say, show),
    element('p', { id: 'count', 'aria-live': 'polite' }),
    element(
      'div',
      { class: 'scroll' },
      element(
        'table',
        {},
        element('caption', {}, say('board-caption')),
        element('thead', {}, element('tr', {}, ...columns.map((column) => headCell(column, view, say, show)))),
        element('tbody', { id: 'rows' }),
      ),
    ),
    element('footer', {}, say('board-how-to-read')),
  ];
}

function languageSwitch(view: View, show: (next: Partial<View>) => void): HTMLElement {
  const [other, name] = view.language === 'zh' ? (['en', 'English'] as const) : (['zh', '中文'] as const);
  const button = element('button', { type: 'button', id: 'language', lang: other === 'zh' ? 'zh-CN' : 'en' }, name);
  button.addEventListener('click', () => {
    show({ language: other });
    document.getElementById('language')!.focus();
  });
  return button;
}

/** How many targets are in each state; a press shows these alone. */
function stateButtons(view: View, say: (key: string) => string, show: (next: Partial<View>) => void): HTMLElement {
  const counts = boardStates.map(
    (state) => [state, data.rows.filter(({ states }) => states.includes(state)).length] as const,
  );
  const buttons = counts
    .filter(([, count]) => count > 0)
    .map(([state, count]) => {
      const button = element(
        'button',
        {
          type: 'button',
          class: `tile ${state}`,
          'data-state': state,
          'aria-pressed': String(view.filter.state === state),
        },
        element('b', {}, grouped(count)),
        element('span', {}, element('span', { 'aria-hidden': 'true' }, `${stateSigns[state]} `), say(`board-${state}`)),
      );
      button.addEventListener('click', () => {
        const pressed = button.getAttribute('aria-pressed') === 'true';
        for (const each of buttons) each.setAttribute('aria-pressed', String(each === button && !pressed));
        show({ filter: currentFilter() });
      });
      return button;
    });
  return element('div', { class: 'tiles', role: 'group', 'aria-label': say('board-only') }, ...buttons);
}

function controls(view: View, say: (key: string) => string, show: (next: Partial<View>) => void): HTMLElement {
  const search = element('input', {
    type: 'search',
    id: 'text',
    value: view.filter.text,
    placeholder: say('board-search'),
  });
  const names = new Map(data.rows.map(({ plan }) => [plan.en, plan[view.language]]));
  const plans = element(
    'select',
    { id: 'plan' },
    element('option', { value: '' }, say('board-all-plans')),
    ...[...names].map(([value, name]) => element('option', { value }, name)),
  );
  plans.value = view.filter.plan;
  for (const control of [search, plans]) control.addEventListener('input', () => show({ filter: currentFilter() }));
  const form = element(
    'form',
    { role: 'search' },
    element('label', {}, `${say('board-find')} `, search),
    element('label', {}, `${say('board-plan')} `, plans),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

/** The filter as the controls stand. */
function currentFilter(): Filter {
  const pressed = document.querySelector<HTMLElement>('.tile[aria-pressed="true"]');
  return {
    text: document.querySelector<HTMLInputElement>('#text')!.value,
    plan: document.querySelector<HTMLSelectElement>('#plan')!.value,
    state: (pressed?.dataset.state ?? '') as BoardState | '',
  };
}

function headCell(
  column: Column | 'history',
  view: View,
  say: (key: string) => string,
  show: (next: Partial<View>) => void,
): HTMLElement {
  const name = say(`board-${column}`);
  if (column === 'history') return element('th', { scope: 'col' }, name);
  const cell = element('th', { scope: 'col', 'aria-sort': sortOf(column, view.order) });
  const button = element('button', { type: 'button' }, name);
  button.addEventListener('click', () => {
    const [sorted, falls] = [
      cell.getAttribute('aria-sort') !== 'none',
      cell.getAttribute('aria-sort') === 'descending',
    ];
    const order = { column, descending: sorted ? !falls : fromTheTop.includes(column) };
    for (const each of document.querySelectorAll('th[aria-sort]')) each.setAttribute('aria-sort', 'none');
    cell.setAttribute('aria-sort', sortOf(column, order));
    show({ order });
  });
  cell.append(button);
  return cell;
}

function sortOf(column: Column, order: Order): 'none' | 'ascending' | 'descending' {
  if (order.column !== column) return 'none';
  return order.descending ? 'descending' : 'ascending';
}

/** Puts the rows that are let through into the table, in order. */
function fillTable({ language, order, filter }: View, rows: ReadonlyMap<BoardRow, HTMLTableRowElement>): void {
  const shown = data.rows.filter(passes(filter)).sort(compareRows(order, language));
  document.getElementById('rows')!.replaceChildren(...shown.map((row) => rows.get(row)!));
  const text = data.texts[language][shown.length === 0 ? 'board-none' : 'board-count'] ?? '';
  document.getElementById('count')!.textContent = text
    .replace('{shown}', grouped(shown.length))
    .replace('{total}', grouped(data.rows.length));
}

/** A count with its thousands grouped. */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
