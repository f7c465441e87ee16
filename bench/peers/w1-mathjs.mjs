/** W1 with every formula compiled by mathjs and evaluated path by path and quarter by quarter. */

import { readFileSync } from 'node:fs';
import { compile } from 'mathjs';
import { printRate } from './print-rate.mjs';

const { sectors, projects, quarters, correlation, threshold } = JSON.parse(
  readFileSync(new URL('w1.json', import.meta.url), 'utf8'),
);
const common = Math.sqrt(correlation);
const own = Math.sqrt(1 - correlation);
const size = compile('built * median * exp(log(gsd) * z)');
const delay = compile('u < 2 / latest ? sqrt(u * latest * 2) : latest - sqrt((1 - u) * latest * (latest - 2))');
const grow = compile('organic * exp(mu + sigma * shock)');
const added = compile('size / (1 + exp(-k * (t - (start + delay + 3))))');

function normal() {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

function path() {
  const scopes = projects.map((project) => {
    const scope = { ...project, built: Math.random() < project.p ? 1 : 0, u: Math.random(), z: normal() };
    return { ...scope, size: size.evaluate(scope), delay: delay.evaluate(scope) };
  });
  const growing = sectors.map((sector) => ({ ...sector, organic: sector.base, shock: 0 }));
  let year = 0;
  for (let t = 1; t <= quarters; t++) {
    if ((t - 1) % 4 === 0) year = 0;
    const shared = normal();
    for (const scope of growing) {
      scope.shock = common * shared + own * normal();
      scope.organic = grow.evaluate(scope);
      year += scope.organic;
    }
    for (const scope of scopes) {
      scope.t = t;
      year += added.evaluate(scope);
    }
  }
  return year / 4;
}

printRate(Number(process.argv[2] ?? 4000), path, threshold);
