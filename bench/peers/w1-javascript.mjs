/** W1 as a code generator would write it in JavaScript: one path at a time, scalars, Math's functions. */

import { readFileSync } from 'node:fs';
import { printRate } from './print-rate.mjs';

const { sectors, projects, quarters, correlation, threshold } = JSON.parse(
  readFileSync(new URL('w1.json', import.meta.url), 'utf8'),
);

/** The text of a function that runs one path; `uniform` and `normal` give the next random number. */
function writePath() {
  const lines = [];
  const common = Math.sqrt(correlation);
  const own = Math.sqrt(1 - correlation);
  for (const [i, { p, latest, median, gsd, start }] of projects.entries()) {
    lines.push(
      `const size${i} = uniform() < ${p} ? ${median} * Math.exp(${Math.log(gsd)} * normal()) : 0;`,
      `const u${i} = uniform();`,
      `const delay${i} = u${i} < ${2 / latest} ? Math.sqrt(u${i} * ${latest * 2}) : ${latest} - Math.sqrt((1 - u${i}) * ${latest * (latest - 2)});`,
      `const middle${i} = ${start + 3} + delay${i};`,
    );
  }
  for (const [s, { base }] of sectors.entries()) lines.push(`let organic${s} = ${base};`);
  lines.push('let year = 0, common = 0;');
  for (let t = 1; t <= quarters; t++) {
    lines.push('common = normal();');
    for (const [s, { mu, sigma }] of sectors.entries())
      lines.push(`organic${s} *= Math.exp(${mu} + ${sigma} * (${common} * common + ${own} * normal()));`);
    if ((t - 1) % 4 === 0) lines.push('year = 0;');
    const added = projects.map(({ k }, i) => `size${i} / (1 + Math.exp(${-k} * (${t} - middle${i})))`);
    lines.push(`year += ${[...sectors.keys()].map((s) => `organic${s}`).join(' + ')} + ${added.join(' + ')};`);
  }
  return `${lines.join('\n')}\nreturn year / 4;`;
}

const path = new Function('uniform', 'normal', writePath());
let spare = null;
/** Box and Muller's pair. */
function normal() {
  if (spare !== null) {
    const value = spare;
    spare = null;
    return value;
  }
  const radius = Math.sqrt(-2 * Math.log(1 - Math.random()));
  const angle = 2 * Math.PI * Math.random();
  spare = radius * Math.sin(angle);
  return radius * Math.cos(angle);
}

printRate(Number(process.argv[2] ?? 200_000), () => path(Math.random, normal), threshold);
