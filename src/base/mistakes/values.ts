/** Mistakes of values as a whole: what cannot be computed, and what is too large to be. Braces name parameters. */

import type { Mistake } from './mistake.ts';

/** A table with so many rows; made when it is read, so that commands do not wait for it. */
const rows = (count: number): string => `id,x\n${Array.from({ length: count }, (_, i) => `${i + 1},1\n`).join('')}`;

export const valueMistakes = {
  'constant-not-finite': {
    en: '{name} is {value}: its value must be a finite number',
    zh: '{name} 的值为 {value}：必须是有限的数',
    remedy: {
      en: 'Look for a division by zero, the logarithm or root of a negative number, or a power that overflows.',
      zh: '请检查是否除以零、对负数取对数或开方，或幂次溢出。',
    },
    example: { plan: 'variables:\n  output: log(0)\n' },
  },
  cycle: {
    en: 'values need each other within one step: {path}; break it with prev({name}) in {user}, or make one of them a state (start, next)',
    zh: '同一步内的数值相互依赖：{path}；可在 {user} 中用 prev({name}) 断开，或把其中一个改为状态（start、next）',
    remedy: {
      en: 'Decide which of them looks back: in stocks and flows the flow of a step usually depends on the stock of the step before.',
      zh: '请确定其中哪一个用上一步的值：存量与流量之间，通常本步流量取决于上一步的存量。',
    },
    example: { plan: 'variables:\n  price: 3 * demand\n  demand: 100 - price\n' },
  },
  'cycle-at-origin': {
    en: 'values need themselves at the origin, where prev gives the value of the same step: {path}; give {name} a start',
    zh: '基期的 prev 取基期自身的值，因而相互依赖：{path}；请为 {name} 写上 start',
    remedy: {
      en: 'At the origin there is no step before. A state has a `start` for it, which replaces the formula there.',
      zh: '基期没有上一步。请用状态（start、next），在基期以 `start` 代替公式。',
    },
    example: { plan: 'variables:\n  price: prev(demand) * 1.05\n  demand: 100 - price\n' },
  },
  'plan-too-large': {
    en: 'the plan is too large: {name} has {elements} elements, and a run would need {size} of memory (limit {limit})',
    zh: '规划过大：{name} 有 {elements} 个元素，运行约需内存 {size}（上限 {limit}）',
    remedy: {
      en: 'Run over fewer indexes at once, keep only the rows that matter by `where`, or add up by groups in the data.',
      zh: '请减少同时展开的索引，用 `where` 只保留需要的行，或先在数据中按组合计。',
    },
    example: {
      plan: 'tables:\n  a: { key: id, csv: rows.csv }\n  b: { key: id, csv: rows.csv }\nvariables:\n  output: { by: [a, b], value: a.x * b.x }\n',
      files: {
        get 'rows.csv'() {
          return rows(800);
        },
      },
    },
  },
  'formulas-too-large': {
    en: 'the plan is too large: its formulas, written out for every element, come to more than {limit} operations',
    zh: '规划过大：公式按元素展开后超过 {limit} 次运算',
    remedy: {
      en: 'Sum a table once in a variable of its own instead of inside a formula that runs over another table, or join the two by a column.',
      zh: '请把汇总先定义为单独的变量，不要放在按另一张表展开的公式里，或用一列把两张表对应起来。',
    },
    example: {
      plan: 'tables:\n  a: { key: id, csv: rows.csv }\n  b: { key: id, csv: rows.csv }\n  c: { key: id, csv: rows.csv }\nvariables:\n  total: sum(a.x * b.x * c.x)\n',
      files: {
        get 'rows.csv'() {
          return rows(300);
        },
      },
    },
  },
  'run-too-large': {
    en: 'the plan is too large: each thread would need {size} of memory (limit {limit}); report fewer variables or shorten the horizon',
    zh: '规划过大：每个线程需内存 {size}（上限 {limit}）；请减少报告的变量或缩短预测期',
    remedy: {
      en: 'List under `report` only what is looked at; a coarser step or reporting period helps too.',
      zh: '请在 `report` 中只列需要看的变量；较长的步长或报告期也有帮助。',
    },
    example: {
      plan: 'tables:\n  cell: { key: id, csv: rows.csv }\nvariables:\n  output: { by: cell, value: cell.x }\nreport: [output]\n',
      files: {
        get 'rows.csv'() {
          return rows(5000);
        },
      },
    },
  },
  'dimensions-exhausted': {
    en: '{count} of {total} random numbers a path have no dimension of the Sobol points, which have {limit}, and are drawn independently: those that matter least, of {draws}',
    zh: '每条路径共 {total} 个随机数，Sobol 点集只有 {limit} 维，其中最不重要的 {count} 个改用独立随机数：{draws}',
    remedy: {
      en: 'Results stay right, and their errors true; they shrink more slowly with the paths, as far as these numbers matter. A coarser step or fewer elements needs fewer numbers.',
      zh: '结果与误差仍然正确，只是这些随机数所占的部分随路径数收敛较慢。加长步长或减少元素可减少随机数。',
    },
    example: {
      plan: 'tables:\n  cell: { key: id, csv: rows.csv }\nvariables:\n  noise: { by: cell, draw: "normal(0, 1)", each: step }\n  total: sum(noise)\ntargets:\n  goal: { measure: total, in: 2026, at_least: 0 }\n',
      files: {
        get 'rows.csv'() {
          return rows(7300);
        },
      },
      command: ['run', 'plan.yaml', '--paths', '1024'],
    },
  },
  'compare-too-large': {
    en: 'the comparison is too large: to know which paths hit, it would need {size} of memory (limit {limit}); simulate fewer paths',
    zh: '对比规模过大：为记录各路径是否达标，需内存 {size}（上限 {limit}）；请减少路径数',
    remedy: {
      en: 'A comparison keeps a bit for each path and target of two columns. Lower --paths, or compare with fewer targets.',
      zh: '对比时，两列的每条路径、每项目标各占一位内存。请调低 --paths，或减少目标。',
    },
    example: {
      plan: `variables:\n  output: 900\ntargets:\n${[1, 2, 3, 4, 5].map((i) => `  goal${i}: { measure: output, in: 2026, at_least: ${i}00 }\n`).join('')}`,
      command: ['compare', 'plan.yaml', '--case', 'output=950', '--paths', '4294967296'],
    },
  },
  'not-finite': {
    en: '{cell} is {value} in {period} on path {path}; see it with: attain replay {file} --path {path}{options}',
    zh: '{cell} 在 {period} 的第 {path} 条路径上为 {value}；查看：attain replay {file} --path {path}{options}',
    remedy: {
      en: 'Look for a division by something that can be 0, or a root or logarithm of something that can be negative; bound it with max, or draw it from a distribution that stays positive. The replay shows every variable of that path.',
      zh: '请检查可能为 0 的除数、可能为负的对数或根号内的量；请用 max 限制，或改用恒为正的分布。replay 可查看该路径上的每个变量。',
    },
    example: { plan: 'variables:\n  price: normal(3, 2)\n  demand: 100 * log(price)\n', command: ['run', 'plan.yaml'] },
  },
  'figure-too-large': {
    en: '{cell} is so large that a figure of it in {period} is beyond the largest number, which is about 1.8e308',
    zh: '{cell} 的数值过大：{period} 的统计量超出可表示的最大数（约 1.8e308）',
    remedy: {
      en: 'Means add up the values of all paths, and errors their squares: above about 1e150 these overflow. Choose a unit in which the values are of everyday size, or look for a growth that compounds too often.',
      zh: '均值要累加所有路径的数值，误差要累加其平方：超过约 1e150 便会溢出。请换用使数值大小适中的单位，或检查是否有增长被重复复合。',
    },
    example: {
      plan: 'variables:\n  share: uniform(0.5, 1)\n  output: share * 1e308\ntargets:\n  goal: { measure: output, in: 2026, at_least: 1 }\n',
      command: ['run', 'plan.yaml', '--paths', '1024'],
    },
  },
  'list-out-of-range-on-path': {
    en: '{cell}: {parameter} {rule}, which is broken in {period} on path {path}; see it with: attain replay {file} --path {path}{options}',
    zh: '{cell}：{parameter} {ruleZh}，而在 {period} 的第 {path} 条路径上并非如此；查看：attain replay {file} --path {path}{options}',
    remedy: {
      en: 'The numbers in the list are formulas, and on that path they do not fit together. Bound them, with clamp or max, or draw them so that they always fit.',
      zh: '列表中的数是公式，在该路径上彼此不合。请用 clamp 或 max 加以限制，或使其抽取值总能相合。',
    },
    example: {
      plan: 'variables:\n  low: uniform(-500, 99)\n  cost: quantiles([10%, 50%, 90%], [low, 100, 140])\n',
      command: ['run', 'plan.yaml'],
    },
  },
  'parameter-out-of-range-on-path': {
    en: '{cell}: parameter {parameter} {rule}, and is {value} in {period} on path {path}; see it with: attain replay {file} --path {path}{options}',
    zh: '{cell}：参数 {parameter} {ruleZh}，而在 {period} 的第 {path} 条路径上为 {value}；查看：attain replay {file} --path {path}{options}',
    remedy: {
      en: 'The parameter is a formula that leaves its range on some paths: bound it, as in normal(0, max(spread, 0)).',
      zh: '该参数是算式，在某些路径上超出范围：请加以限制，如 normal(0, max(spread, 0))。',
    },
    example: {
      plan: 'variables:\n  spread: normal(1, 1)\n  growth: normal(0, spread)\n',
      command: ['run', 'plan.yaml'],
    },
  },
} as const satisfies Record<string, Mistake>;
