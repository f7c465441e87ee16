/** Shared by the tests of the model: small plans over three chains and two places, their values by label, their errors. */

import { issueMessage, replayPath } from '../../src/index.ts';
import { checkOpened } from '../../src/open/check-plan.ts';
import type { PlanInput } from '../../src/plan/plan-source.ts';
import { planOf } from '../contract-files.ts';

/** What stands before the variables; a variable's first line is 10. */
export const head = `plan: 1
time: { origin: 2021, end: 2024, step: year }
units: { 亿元: 1e8 CNY, 万吨: 1e7 kg }
tables:
  chain: { key: id, columns: { base: { unit: 亿元/year } }, rows: [{ id: steel, base: 500, after: "" }, { id: semi, base: 50, after: steel }, { id: "001", base: 5, after: semi }] }
  place: { key: id, rows: [{ id: 太原, n: 1 }, { id: steel, n: 2 }] }
  share: { key: [chain, place], missing: 0, rows: [{ chain: steel, place: 太原, part: 50% }, { chain: semi, place: steel, part: 7% }] }
  none: { key: id, rows: [] }
variables:
`;

/** The values of every element of every variable from the origin on, by label: `x[steel, 太原]`. */
export async function valuesOf(
  variables: string | PlanInput,
  options: { readonly path?: number; readonly variant?: string; readonly set?: readonly string[] } = {},
): Promise<Readonly<Record<string, readonly number[]>>> {
  const source = typeof variables === 'string' ? planOf(`${head}${variables}\n`) : variables;
  const { set = [], ...rest } = options;
  const sets = set.map((text) => {
    const at = text.indexOf('=');
    return { name: text.slice(0, at), text: text.slice(at + 1), place: { file: '--set', line: 1, column: 1 } };
  });
  const { rows } = await replayPath(source, { path: 0, sampler: 'random', ...rest, set: sets }); // whose draws do not depend on each other
  return Object.fromEntries(
    rows.map(({ variable, element, values }) => {
      const keys = Object.values(element);
      return [keys.length === 0 ? variable : `${variable}[${keys.join(', ')}]`, values];
    }),
  );
}

/** A plan's errors as `line:column message`, in the order of the file. */
export function errorsOf(variables: string | PlanInput, options = {}): readonly string[] {
  const source = typeof variables === 'string' ? planOf(`${head}${variables}\n`) : variables;
  const errors = checkOpened(source, options).issues.filter(({ severity }) => severity === 'error');
  return errors.map((issue) => `${issue.place.line}:${issue.place.column} ${issueMessage(issue, 'en')}`);
}
