/** Student's t distribution, with a location and a scale. */

import { studentTCdf } from '../num/student-t-cdf.ts';
import { quantileOfStudentT, studentTShape } from '../num/student-t-quantile.ts';
import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { shifted, symmetric } from './location-scale.ts';
import { findNotFinite, mustBePositive, mustNotBeNegative } from './parameter-rules.ts';

/**
 * `student_t(df, location, scale)`: location + scale T, T with df degrees of freedom. There is a mean only for df > 1, and the standard deviation,
 * for df > 2, is greater than the scale. Scale = 0 is the location itself.
 */
export const studentT: Distribution = {
  name: 'student_t',
  description: {
    en: 'a bell curve with heavier tails, the heavier the fewer its degrees of freedom',
    zh: '学生 t 分布：形似正态而尾部更厚，自由度越小尾部越厚',
  },
  example: 'student_t(4, 6%, 2%)',
  parameters: [
    { name: 'df', role: 'plain' },
    { name: 'location', role: 'value' },
    { name: 'scale', role: 'value' },
  ],
  discrete: false,
  check: (parameters) => {
    if (parameters[0]! <= 0) return { parameter: 0, rule: mustBePositive };
    if (parameters[2]! < 0) return { parameter: 2, rule: mustNotBeNegative };
    return findNotFinite(parameters);
  },
  at: ([df, location, scale]) => {
    if (scale === 0) return constant(location!);
    const shape = studentTShape(df!);
    const standard = symmetric(
      (u) => quantileOfStudentT(shape, u),
      (t) => studentTCdf(shape, t),
      df! > 1 ? 0 : null,
      df! > 2 ? df! / (df! - 2) : df! > 1 ? Infinity : null,
    );
    return shifted(location!, scale!, standard);
  },
};
