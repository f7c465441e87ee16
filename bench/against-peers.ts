/** How fast is the kernel with its sampling, on one thread, beside other ways to run W1? */

import { blockPaths } from '../src/base/block.ts';
import { bestC, cContenders, installPeers, narrowC, otherPeers } from './peers.ts';
import type { Question } from './question.ts';
import { shown } from './question.ts';
import { type Contender, race, timed } from './race.ts';
import { checkW1, createW1Kernel } from './w1.ts';

const ours = 'Attain, kernel and sampling';

/** Ourselves: W1 under the `random` sampler on the calling thread. */
export async function ourselves(short: boolean): Promise<Contender> {
  const kernel = await createW1Kernel();
  const blocks = short ? 16 : 512;
  return timed(
    ours,
    blocks * blockPaths,
    'path',
    () => kernel(blocks),
    (answer) => checkW1(answer, blocks * blockPaths),
  );
}

export const againstPeers: Question = {
  id: 'peers',
  title: 'How fast is W1 on one thread beside other ways to run it?',
  ask: async ({ rounds, short }) => {
    installPeers();
    const rates = await race([await ourselves(short), ...cContenders(), ...otherPeers(short)], rounds);
    const own = rates[0]!.median;
    const ratio = (name: string): number => own / rates.find((rate) => rate.name === name)!.median;
    return {
      columns: ['W1, one thread', 'median paths/s', 'least–most', 'Attain is'],
      rows: rates.map(({ name, median, least, most }) => [
        name,
        shown(median),
        `${shown(least)}–${shown(most)}`,
        name === ours ? '' : `${shown(ratio(name))}×`,
      ]),
      figures: {
        'ratio to the best C': ratio(bestC),
        'ratio to the 128-bit C': ratio(narrowC),
        ...Object.fromEntries(rates.slice(3).map(({ name }) => [`ratio to ${name}`, ratio(name)])),
      },
    };
  },
};
