/** Opens the workbooks that a plan names before the plan itself is read, for unpacking them takes its time and a library. */

import { createIssueLog } from '../base/issue.ts';
import { normalizeName } from '../expr/name.ts';
import type { PlanInput, PlanSource } from './plan-source.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';
import { isInsideFolder } from './relative-path.ts';
import type { OpenedWorkbook } from './workbook.ts';
import { nodeAt, type YamlNode } from './yaml-node.ts';

/** Opens the workbooks of a source's plan; a source whose workbooks are open comes back as it is. What is wrong shows when it is read. */
export async function openWorkbooks(source: PlanSource | PlanInput): Promise<PlanInput> {
  if ('workbooks' in source) return source;
  const wanted = sheetsNamed(source);
  const opened = [...wanted].map(async ([path, sheets]) => [path, await open(source, path, sheets)] as const);
  return { ...source, workbooks: new Map(await Promise.all(opened)) };
}

async function open({ read }: PlanSource, path: string, sheets: ReadonlySet<string | null>): Promise<OpenedWorkbook> {
  let content: string | Uint8Array;
  try {
    content = read(path);
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
  // Bytes that someone read as text are no workbook any more.
  if (typeof content === 'string') return { kind: 'no-workbook' };
  const { decodeWorkbook } = await import('./decode-workbook.ts');
  return decodeWorkbook(content, sheets);
}

/** The sheets that a plan's tables are read from, by their workbooks' paths; null stands for the first sheet. */
function sheetsNamed({ file, text }: PlanSource): ReadonlyMap<string, ReadonlySet<string | null>> {
  const named = new Map<string, Set<string | null>>();
  // What is wrong with the plan is said when it is read.
  const log = createIssueLog();
  const plan = readText(file, text, log);
  if (!plan?.text.includes('xlsx')) return named;
  const tree = readYaml(plan, log);
  const tables = tree && nodeAt(tree, ['tables']);
  for (const { value } of tables?.kind === 'map' ? tables.entries : []) {
    const path = textAt(value, 'xlsx');
    if (path === null || !isInsideFolder(path)) continue;
    const sheet = textAt(value, 'sheet');
    named.set(path, (named.get(path) ?? new Set()).add(sheet === null ? null : normalizeName(sheet)));
  }
  return named;
}

function textAt(table: YamlNode, key: string): string | null {
  const node = nodeAt(table, [key]);
  return node?.kind === 'scalar' ? node.text : null;
}
