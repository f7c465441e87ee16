/** W1 in Squiggle: sample sets, elementwise. Prints one line of JSON as the other peers do. */

import { readFileSync } from 'node:fs';
import { run } from '@quri/squiggle-lang';

const { sectors, projects, quarters, correlation, threshold } = JSON.parse(
  readFileSync(new URL('w1.json', import.meta.url), 'utf8'),
);
const sampleCount = Number(process.argv[2] ?? 2000);

const normal = 'SampleSet.fromDist(Sym.normal(0, 1))';
const common = Math.sqrt(correlation);
const own = Math.sqrt(1 - correlation);
const lines = [];
for (const [i, { p, latest, median, gsd }] of projects.entries()) {
  lines.push(
    `built${i} = SampleSet.fromDist(Sym.bernoulli(${p}))`,
    `delay${i} = SampleSet.fromDist(Sym.triangular(0, 2, ${latest}))`,
    `size${i} = built${i} * exp(${Math.log(gsd)} * ${normal}) * ${median}`,
  );
}
// equal correlations: one common normal and one of each sector's own
for (const [s, { base }] of sectors.entries()) lines.push(`organic${s}at0 = ${base}`);
for (let t = 1; t <= quarters; t++) {
  lines.push(`common${t} = ${normal}`);
  for (const [s, { mu, sigma }] of sectors.entries()) {
    lines.push(
      `organic${s}at${t} = exp((common${t} * ${common} + ${normal} * ${own}) * ${sigma} + ${mu}) * organic${s}at${t - 1}`,
    );
  }
  const added = projects.map(({ k, start }, i) => `size${i} / (1 + exp((delay${i} + ${start + 3 - t}) * ${k}))`);
  lines.push(`total${t} = ${[...sectors.keys()].map((s) => `organic${s}at${t}`).join(' + ')} + ${added.join(' + ')}`);
}
const last = [3, 2, 1, 0].map((back) => `total${quarters - back}`).join(' + ');
lines.push(`total = (${last}) / 4`, `[mean(total), mean(SampleSet.map(total, {|v| v >= ${threshold} ? 1 : 0}))]`);
const code = lines.join('\n');

async function once(seed) {
  const { result } = await run(code, { environment: { sampleCount, xyPointLength: 1000, seed } });
  if (!result.ok) throw new Error(result.value.toString());
  return JSON.parse(result.value.result.toString());
}

await once('warm');
const began = process.cpuUsage();
const [mean, probability] = await once('1');
const { user, system } = process.cpuUsage(began);
const seconds = (user + system) / 1e6;
process.stdout.write(
  `${JSON.stringify({ paths_per_second: sampleCount / seconds, paths: sampleCount, mean, probability })}\n`,
);
