/** The exponential distribution, by its rate. */

import { exp } from '../num/exp.ts';
import { expm1 } from '../num/expm1.ts';
import { log } from '../num/log.ts';
import { log1p } from '../num/log1p.ts';
import type { Distribution } from './distribution.ts';
import { findNotFinite, mustBePositive } from './parameter-rules.ts';

/** `exponential(rate)`, with mean 1 / rate: the rate is per the drawn variable's unit. */
export const exponential: Distribution = {
  name: 'exponential',
  description: {
    en: 'the wait for an event that happens at a constant rate',
    zh: '指数分布：以恒定速率发生的事件的等待时间',
  },
  example: 'exponential(0.5)',
  parameters: [{ name: 'rate', role: 'per-value' }],
  discrete: false,
  check: (parameters) => (parameters[0]! <= 0 ? { parameter: 0, rule: mustBePositive } : findNotFinite(parameters)),
  at: ([rate]) => ({
    quantile: (u) => -log1p(-u) / rate!,
    inverseSurvival: (q) => -log(q) / rate!,
    cdf: (x) => (x > 0 ? -expm1(-rate! * x) : 0),
    survival: (x) => (x > 0 ? exp(-rate! * x) : 1),
    mean: 1 / rate!,
    variance: 1 / rate! / rate!,
  }),
};
