/** The distribution behind a judged 90% interval: lognormal where all of it is positive, else normal. */

import { log } from '../num/log.ts';
import { log1p } from '../num/log1p.ts';
import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { lognormalShape } from './lognormal-shape.ts';
import { normal } from './normal.ts';
import { risingValues } from './parameter-rules.ts';

const widthInSpreads = 3.2897072539029444; // = 2 Φ⁻¹(0.95)

const { parameters, check } = risingValues('lo', 'hi');

/** `interval(lo, hi)`: lo is the 5% quantile and hi the 95%; lo = hi is that value itself. Whether lo > 0 decides the family, so lo is known before the run. */
export const interval: Distribution = {
  name: 'interval',
  description: {
    en: 'a judged 90% interval: lognormal when its lower end is above 0, else normal',
    zh: '由判断给出的 90% 区间：下限大于 0 时为对数正态分布，否则为正态分布',
  },
  example: 'interval(80, 140)',
  parameters: parameters.map((parameter) => (parameter.name === 'lo' ? { ...parameter, known: true } : parameter)),
  check,
  discrete: false,
  drawnFromNormal: true,
  at: ([lo, hi]) => {
    if (lo === hi) return constant(lo!);
    if (lo! > 0) return lognormalShape(Math.sqrt(lo!) * Math.sqrt(hi!), logRatio(hi!, lo!) / widthInSpreads);
    return normal.at([0.5 * lo! + 0.5 * hi!, hi! / widthInSpreads - lo! / widthInSpreads], []);
  },
};

/** ln(a / b) for a >= b > 0, without loss where they are close. */
function logRatio(a: number, b: number): number {
  return a < 2 * b ? log1p((a - b) / b) : log(a) - log(b);
}
