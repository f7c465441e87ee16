/** Is the kernel slower than the committed baseline? Judged by its ratio to the 128-bit C of the same run; exits with 1 on a loss. */

import { readFileSync } from 'node:fs';
import { ourselves } from './against-peers.ts';
import { cContenders } from './peers.ts';
import { race } from './race.ts';
import { root } from './w1.ts';

const figure = 'ratio to the 128-bit C';
const [mostLoss, repeats, rounds] = [0.25, 3, 5];
const baseline: number = JSON.parse(readFileSync(`${root}bench/baseline.json`, 'utf8')).answers.peers.figures[figure];

const losses: number[] = [];
for (let repeat = 0; repeat < repeats; repeat++) {
  const [own, narrow] = await race([await ourselves(false), cContenders()[1]!], rounds);
  const ratio = own!.median / narrow!.median;
  losses.push(1 - ratio / baseline);
  console.log(`${figure}: ${ratio.toFixed(3)}, baseline ${baseline.toFixed(3)}`);
}
const lost = losses.every((loss) => loss > mostLoss);
console.log(lost ? `slower by more than ${100 * mostLoss}% in all ${repeats} repeats` : 'no loss beyond the limit');
process.exitCode = lost ? 1 : 0;
