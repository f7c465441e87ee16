/** The peers of W1, each a program of its own that prints its rate and its answer. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { Contender } from './race.ts';
import { checkW1, root } from './w1.ts';

const folder = `${root}bench/peers/`;
const out = `${root}bench/out/`;
const yardstick = ['-O3', '-fno-math-errno', '-w', '-DRNG_XO', '-DSC_RECUR=1', `${folder}yardstick/best.c`, '-lm'];

/** Vector widths that the processor has, widest first: the name of the C built for it and its compiler's flags. */
function widest(): readonly [name: string, flags: readonly string[]] {
  const flags = readFileSync('/proc/cpuinfo', 'utf8');
  if (/\bavx512dq\b/.test(flags)) return ['C, AVX-512', ['-march=native', '-mprefer-vector-width=512', '-DVW=8']];
  return ['C, AVX2', ['-march=native', '-DVW=4']];
}

/** The name of the best C that this machine can run. */
export const bestC = widest()[0];
export const narrowC = 'C, 128-bit, no FMA';

/** The two builds of the C yardstick; compiled on first use. */
export function cContenders(): readonly Contender[] {
  mkdirSync(out, { recursive: true });
  const [name, flags] = widest();
  return [cContender(name, flags), cContender(narrowC, ['-mavx', '-ffp-contract=off', '-DVW=2'])];
}

/** All peers that are not C; `short` gives them little to do. */
export function otherPeers(short: boolean): readonly Contender[] {
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'; // where Debian's numpy is
  return [
    peer('numpy, vectorised', [python, `${folder}w1-numpy.py`, short ? '8' : '64']),
    peer('generated JavaScript', [process.execPath, `${folder}w1-javascript.mjs`, short ? '20000' : '400000']),
    peer('Squiggle', [process.execPath, `${folder}w1-squiggle.mjs`, short ? '1000' : '4000']),
    peer('mathjs per path', [process.execPath, `${folder}w1-mathjs.mjs`, short ? '1000' : '8000']),
  ];
}

/** Installs the peers' packages where they are missing. */
export function installPeers(): void {
  if (existsSync(`${folder}node_modules`)) return;
  execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
  });
}

function cContender(name: string, flags: readonly string[]): Contender {
  const binary = `${out}w1-${name.replace(/\W+/g, '-')}`;
  execFileSync('clang-16', [...flags, `-DNAME="x"`, ...yardstick, '-o', binary]);
  return {
    name,
    unit: 'path',
    run: () => {
      // "# x mean=1980.43 sd=… P=0.466 …" of 32,768 paths, and behind it the median rate of fifteen runs
      const [, mean, probability, rate] = /mean=(\S+) .* P=(\S+) [\s\S]*? (\d+) paths\/s/.exec(
        execFileSync(binary, { encoding: 'utf8' }),
      )!;
      checkW1({ mean: Number(mean), probability: Number(probability) }, 32_768);
      return { seconds: 1, amount: Number(rate) };
    },
  };
}

function peer(name: string, [command, ...args]: readonly string[]): Contender {
  return {
    name,
    unit: 'path',
    run: () => {
      const answer = JSON.parse(execFileSync(command!, args, { encoding: 'utf8' }));
      checkW1(answer, answer.paths);
      return { seconds: 1, amount: answer.paths_per_second };
    },
  };
}
