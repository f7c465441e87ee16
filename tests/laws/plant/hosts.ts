/** The plans that mistakes are planted in: those of scenarios/ and of the contract that have none of their own. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkPlan, type Issue } from '../../../src/index.ts';

/** A plan's text and the files beside it. */
export interface Host {
  readonly name: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Every host, the smallest first. */
export async function readHosts(): Promise<readonly Host[]> {
  const scenarios = readdirSync(`${root}scenarios`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => hostIn(`scenarios/${name}/`, 'plan.yaml', name));
  const contract = readdirSync(`${root}tests/contract`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => hostIn('tests/contract/', name, name));
  const clean: Host[] = [];
  for (const host of [...scenarios, ...contract]) {
    const issues = await issuesOf(host.text, host.files);
    if (issues.every(({ severity }) => severity === 'warning')) clean.push(host);
  }
  return clean.sort((a, b) => a.text.length - b.text.length);
}

function hostIn(folder: string, plan: string, name: string): Host {
  const beside = readdirSync(`${root}${folder}`).filter((file) => /\.(csv|xlsx)$/.test(file));
  const files = beside.map((file) => [file, new Uint8Array(readFileSync(`${root}${folder}${file}`))] as const);
  return { name, text: readFileSync(`${root}${folder}${plan}`, 'utf8'), files: Object.fromEntries(files) };
}

/** Checks a plan called plan.yaml. */
export async function issuesOf(text: string, files: Host['files']): Promise<readonly Issue[]> {
  const read = (path: string): string | Uint8Array => {
    const content = files[path];
    if (content === undefined) throw new Error('there is no such file');
    return content;
  };
  return (await checkPlan({ file: 'plan.yaml', text, read })).issues;
}
