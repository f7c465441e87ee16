/**
 * How much of the variance of a target's hit is due to which draws, in percent:
 * `npx tsx scripts/variance-shares.ts PLAN TARGET PATHS [NAME=variable,variable …]`.
 *
 * Pick and freeze (Sobol 1993): h is 1 on the paths that hit, h′ the same of paths on which a group of draws is kept and all
 * others are drawn anew, and the first-order share is Cov(h, h′) / Var(h). The total share is 1 − the first-order share of all
 * other draws: it holds what the group does together with others. A draw is drawn anew under another name, which keys its
 * random numbers. Standard errors come from 16 batches. Groups are the draws of each `basis`, those of each step, and those named.
 */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blockPaths } from '../src/base/block.ts';
import { preparePlan } from '../src/open/run-plan.ts';
import { openWorkbooks } from '../src/plan/open-workbooks.ts';
import { createEngine } from '../src/simulate/engine.ts';

const batches = 16;
const [file = '', target = '', paths = '', ...named] = process.argv.slice(2);
const source = {
  file,
  text: readFileSync(file, 'utf8'),
  read: (path: string): string => readFileSync(join(dirname(file), path), 'utf8'),
};
const { job, model, plan } = preparePlan(await openWorkbooks(source), {});
const { streams } = job.program;
const blocks = batches * Math.ceil(Number(paths) / (batches * blockPaths));

/** Whether each path hits, when the draws outside a group are drawn anew. */
function hitsKeeping(kept: (draw: string) => boolean): Uint8Array {
  const asked = model.targets.find(({ id }) => id === target);
  if (asked?.kind !== 'threshold' || asked.when !== 'in') throw new Error(`variance-shares: ${target} has no "in"`);
  const renamed = streams.map((name) => (kept(name) ? name : `${name} drawn anew`));
  const run = createEngine().evaluatorOf({ ...job, program: { ...job.program, streams: renamed } });
  const hits = new Uint8Array(blocks * blockPaths);
  for (let block = 0; block < blocks; block++) {
    const { values, fault } = run(block);
    if (fault !== null) throw new Error(`variance-shares: path ${fault.path} has the value ${fault.value}`);
    // Column 0 of a measure is the origin's.
    const column = values[asked.measure * (model.time.periods.length + 1) + asked.period + 1]!;
    for (let lane = 0; lane < blockPaths; lane++) {
      const value = column[lane]!;
      const hit = asked.direction === 'at_least' ? value >= asked.threshold : value <= asked.threshold;
      hits[block * blockPaths + lane] = hit ? 1 : 0;
    }
  }
  return hits;
}

/** Cov(h, h′) / Var(h), in percent, with its standard error. */
function share(one: Uint8Array, other: Uint8Array): { readonly value: number; readonly error: number } {
  const size = one.length / batches;
  const mean = (one.reduce((sum, hit) => sum + hit, 0) + other.reduce((sum, hit) => sum + hit, 0)) / (2 * one.length);
  const found = Array.from({ length: batches }, (_, batch) => {
    let products = 0;
    for (let i = batch * size; i < (batch + 1) * size; i++) products += (one[i]! - mean) * (other[i]! - mean);
    return (100 * products) / size / (mean * (1 - mean));
  });
  const value = found.reduce((sum, each) => sum + each, 0) / batches;
  const squares = found.reduce((sum, each) => sum + (each - value) ** 2, 0);
  return { value, error: Math.sqrt(squares / (batches - 1) / batches) };
}

const variableOf = (draw: string): string => draw.replace(/\[.*$/, '');
const basisOf = new Map(plan.variables.map(({ name, basis }) => [name, basis ?? 'none']));
const eachStep = new Set(model.draws.filter((draw) => draw.each === 'step').map(({ name }) => name));
const groups: readonly (readonly [string, (draw: string) => boolean])[] = [
  ...[...new Set(streams.map((draw) => basisOf.get(variableOf(draw))!))].map(
    (basis) => [`basis ${basis}`, (draw: string) => basisOf.get(variableOf(draw)) === basis] as const,
  ),
  ['each step', (draw) => eachStep.has(draw)],
  ...named.map((group) => {
    const [name = '', list = ''] = group.split('=');
    const variables = new Set(list.split(','));
    return [name, (draw: string) => variables.has(variableOf(draw))] as const;
  }),
];

const written = hitsKeeping(() => true);
const hit = written.reduce((sum, each) => sum + each, 0) / written.length;
process.stdout.write(`${target}: ${(100 * hit).toFixed(2)}% of ${written.length} paths hit\n`);
process.stdout.write('first-order share   total share   of the draws of\n');
for (const [name, kept] of groups) {
  const first = share(written, hitsKeeping(kept));
  const others = share(
    written,
    hitsKeeping((draw) => !kept(draw)),
  );
  const text = (value: number, error: number): string => `${value.toFixed(1).padStart(6)} ± ${error.toFixed(1)}`;
  process.stdout.write(`${text(first.value, first.error)}   ${text(100 - others.value, others.error)}   ${name}\n`);
}
