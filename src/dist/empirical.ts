/** The distribution of what was observed: a column's cells, equally likely. */

import type { Distribution } from './distribution.ts';
import { listed } from './listed.ts';
import { findNotFinite } from './parameter-rules.ts';

/** `empirical(table.column)`: the cells, each once for every row that has it. */
export const empirical: Distribution = {
  name: 'empirical',
  description: {
    en: "one of the numbers in a table's column, each row equally likely",
    zh: '经验分布：取表中某一列的数值之一，各行等可能',
  },
  example: 'empirical(history.growth)',
  parameters: [{ name: 'column', role: 'value', of: 'column' }],
  discrete: true,
  check: (parameters) => {
    if (parameters.length === 0) {
      return { parameter: 0, rule: { en: 'must have at least one row', zh: '必须至少有一行' } };
    }
    const fault = findNotFinite(parameters);
    return fault && { parameter: 0, rule: fault.rule };
  },
  at: (parameters) => listed(parameters, Array(parameters.length).fill(1)),
};
