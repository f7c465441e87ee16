/** The contract plans and the Taixin plan as plain data, and their forecasts as text: the same in Node and in a browser. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A plan with the files beside it, by path. */
export interface PlanFiles {
  readonly name: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Reads every plan of the contract, and the Taixin plan, from an installed package and the contract's folder. */
export function readAllPlans(contract: string, taixin: string): readonly PlanFiles[] {
  const filesOf = (folder: string): Record<string, string> =>
    Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const files = filesOf(contract);
  const plans = Object.keys(files).filter((name) => name.endsWith('.yaml'));
  const beside = filesOf(taixin);
  return [
    ...plans.map((name) => ({ name, text: files[name]!, files })),
    { name: 'taixin-2025', text: beside['plan.yaml']!, files: beside },
  ];
}
