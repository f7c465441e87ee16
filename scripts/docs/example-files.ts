/** The example of a mistake as files: its plan made complete, and the files beside it. */

import type { ExampleSheet, MistakeExample } from '../../src/base/mistakes/mistake.ts';
import { cellName } from '../../src/base/place.ts';
import { packWorkbook } from './pack-workbook.ts';

/** What a plan cannot do without, by its first key. */
const needed = { plan: 'plan: 1\n', time: 'time: { origin: 2024, end: 2026, step: year }\n' };

/** Gives an example's files by path, as text or bytes; the plan is `plan.yaml`, where there is one. */
export function exampleFiles(example: MistakeExample): Readonly<Record<string, string | Uint8Array>> {
  const { plan, wholePlan, files = {} } = example;
  const text = wholePlan ?? (plan === undefined ? undefined : completed(plan));
  const contents = Object.entries(files).map(([path, content]) => {
    if (typeof content === 'string') return [path, content] as const;
    return [path, isSheet(content) ? workbookOf(content) : Uint8Array.from(content)] as const;
  });
  return { ...(text === undefined ? {} : { 'plan.yaml': text }), ...Object.fromEntries(contents) };
}

/** Tells the sheet of a workbook from the content of another file. */
export function isSheet(content: string | readonly number[] | ExampleSheet): content is ExampleSheet {
  return typeof content === 'object' && 'sheet' in content;
}

function workbookOf({ sheet, cells, merged }: ExampleSheet): Uint8Array {
  const rows = cells.map((row, r) => {
    const written = row.map((text, c) => {
      const at = cellName(r + 1, c + 1);
      if (text === '') return '';
      return text.startsWith('=')
        ? `<c r="${at}"><f>${text.slice(1)}</f></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    return `<row r="${r + 1}">${written.join('')}</row>`;
  });
  const after = merged === undefined ? '' : `<mergeCells><mergeCell ref="${merged}"/></mergeCells>`;
  return packWorkbook({ name: sheet, data: rows.join(''), after });
}

function completed(plan: string): string {
  const lacking = Object.entries(needed).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(plan));
  return lacking.map(([, line]) => line).join('') + plan;
}
