/** Mistakes of correlations between draws. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const correlationMistakes = {
  'not-a-variable': {
    en: '"{text}" is to be the name of a variable, or of one element of it; give a formula a name of its own',
    zh: '"{text}" 应为变量名或变量的一个元素；公式请先定义为变量',
    remedy: {
      en: 'Correlations and targets take names: `output`, or "output[steel]" in quotes. Define what is to be computed as a variable first.',
      zh: '相关与目标中只写名称：`output`，或加引号的 "output[steel]"。需要计算的量请先定义为变量。',
    },
    example: {
      plan: 'variables:\n  output: 900\ntargets:\n  goal: { measure: output * 2, in: 2026, at_least: 1000 }\n',
    },
  },
  'matrix-not-square': {
    en: 'row {row} of the matrix is {entries} long, and the matrix is {rows} high; make it square',
    zh: '矩阵第 {row} 行有 {entries} 项，而矩阵有 {rows} 行；两者必须相等',
    remedy: {
      en: "One row and one column for each element, in the order of the table's rows.",
      zh: '每个元素占一行一列，顺序与表中各行一致。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }, { id: semiconductor }] }\nvariables:\n  shock: { by: chain, draw: "normal(0, 1)" }\ncorrelations:\n  - { of: shock, by: chain, matrix: [[1, 0.3], [0.3]] }\n',
    },
  },
  'matrix-diagonal': {
    en: 'the diagonal entry {text} must be 1',
    zh: '对角线上的 {text} 必须为 1',
    remedy: {
      en: 'Every draw is correlated with itself by 1. Variances are not written here but in the distributions.',
      zh: '每个量与自身的相关系数为 1。方差不写在此处，而写在分布中。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }, { id: semiconductor }] }\nvariables:\n  shock: { by: chain, draw: "normal(0, 1)" }\ncorrelations:\n  - { of: shock, by: chain, matrix: [[1, 0.3], [0.3, 0.9]] }\n',
    },
  },
  'matrix-not-symmetric': {
    en: 'entry {row}, {column} of the matrix is {text} and its mirror image {other}; make them equal',
    zh: '矩阵第 {row} 行第 {column} 列为 {text}，而对称位置为 {other}；请使两者相等',
    remedy: {
      en: 'The correlation of two elements stands twice, above and below the diagonal, and is the same number.',
      zh: '两个元素的相关系数在对角线上下各写一次，应为同一个数。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }, { id: semiconductor }] }\nvariables:\n  shock: { by: chain, draw: "normal(0, 1)" }\ncorrelations:\n  - { of: shock, by: chain, matrix: [[1, 0.3], [0.2, 1]] }\n',
    },
  },
  'unknown-draw': {
    en: 'unknown draw "{name}"',
    zh: '没有随机量 "{name}"',
    remedy: {
      en: 'Write the name of a variable that is a draw, as the plan has it.',
      zh: '请按规划中的写法，写出作为随机量的变量名。',
    },
    example: {
      plan: 'variables:\n  growth: normal(6%, 2%)\n  inflation: normal(2%, 1%)\ncorrelations:\n  - { between: [grwoth, inflation], rho: 0.4 }\n',
    },
  },
  'not-a-draw': {
    en: '"{name}" is no draw: only draws are correlated',
    zh: '"{name}" 不是随机量（draw）：只有随机量可设相关',
    remedy: {
      en: 'Correlate the draws that its formula uses.',
      zh: '请对其公式中用到的随机量设置相关。',
    },
    example: {
      plan: 'variables:\n  growth: normal(6%, 2%)\n  output: 780 * (1 + growth)\ncorrelations:\n  - { between: [growth, output], rho: 0.4 }\n',
    },
  },
  'pair-twice': {
    en: 'the correlation of {first} and {second} is given twice',
    zh: '{first} 与 {second} 的相关系数给了两次',
    remedy: {
      en: 'Keep one of the entries. A pair of variables names all of their elements, and a matrix all pairs of its elements.',
      zh: '请只保留一处。写变量名即包含其全部元素，写矩阵即包含其全部元素对。',
    },
    example: {
      plan: 'variables:\n  growth: normal(6%, 2%)\n  inflation: normal(2%, 1%)\ncorrelations:\n  - { between: [growth, inflation], rho: 0.4 }\n  - { between: [inflation, growth], rho: 0.5 }\n',
    },
  },
  'pair-with-itself': {
    en: '{name} cannot be correlated with itself',
    zh: '{name} 不能与自身相关',
    remedy: {
      en: 'Name two different draws or elements.',
      zh: '请写两个不同的随机量或元素。',
    },
    example: {
      plan: 'variables:\n  growth: normal(6%, 2%)\ncorrelations:\n  - { between: [growth, growth], rho: 0.4 }\n',
    },
  },
  'pair-of-unlike-draws': {
    en: '{first} and {second} cannot be correlated: one is drawn every step, the other once a path',
    zh: '{first} 与 {second} 不能相关：一个逐步抽取，另一个每条路径抽取一次',
    remedy: {
      en: 'Make both `each: step` or neither. A lasting part that both share is a third draw that both formulas add.',
      zh: '请使两者都写 `each: step` 或都不写。若两者有共同的长期成分，请另设一个随机量，在两个公式中都加上。',
    },
    example: {
      plan: 'variables:\n  growth: normal(6%, 2%)\n  shock: { draw: "normal(0, 1)", each: step }\ncorrelations:\n  - { between: [growth, shock], rho: 0.4 }\n',
    },
  },
  'pair-shapes-differ': {
    en: '{first} and {second} have not the same elements: name one element of each, or give both the same "by"',
    zh: '{first} 与 {second} 的元素不同：请各写一个元素，或使两者的 by 相同',
    remedy: {
      en: 'Draws by element pair up element by element, so both have to run over the same indexes.',
      zh: '按元素展开的随机量逐个元素配对，因此两者的索引必须相同。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }, { id: semiconductor }] }\nvariables:\n  growth: normal(6%, 2%)\n  shock: { by: chain, draw: "normal(0, 1)" }\ncorrelations:\n  - { between: [growth, shock], rho: 0.4 }\n',
    },
  },
  'matrix-size': {
    en: 'the matrix has {rows} rows, but {index} has {count} elements',
    zh: '矩阵有 {rows} 行，而 {index} 有 {count} 个元素',
    remedy: {
      en: 'Give the matrix a row and a column for each element that the table has, after `where`.',
      zh: '表中（经 `where` 筛选后）有几个元素，矩阵就有几行几列。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }, { id: semiconductor }, { id: battery }] }\nvariables:\n  shock: { by: chain, draw: "normal(0, 1)" }\ncorrelations:\n  - { of: shock, by: chain, matrix: [[1, 0.3], [0.3, 1]] }\n',
    },
  },
  'not-positive-semidefinite': {
    en: 'the correlations of {names} contradict each other: the matrix is not positive semi-definite (smallest eigenvalue {eigenvalue}); change them, or write "repair: nearest" for the nearest matrix that is',
    zh: '{names} 的相关系数互相矛盾：矩阵不是半正定的（最小特征值 {eigenvalue}）；请修改，或写 repair: nearest 以采用最接近的相关矩阵',
    remedy: {
      en: 'If a moves with b and b with c, then a and c cannot move against each other: lower the largest figures, or let the nearest possible matrix be used.',
      zh: '若甲与乙同向、乙与丙同向，甲与丙就不能强烈反向：请减小较大的系数，或采用最接近的相关矩阵。',
    },
    example: {
      plan: 'variables:\n  a: normal(0, 1)\n  b: normal(0, 1)\n  c: normal(0, 1)\ncorrelations:\n  - { between: [a, b], rho: 0.9 }\n  - { between: [b, c], rho: 0.9 }\n  - { between: [a, c], rho: -0.9 }\n',
    },
  },
  'correlations-repaired': {
    en: 'the correlations of {names} contradict each other (smallest eigenvalue {eigenvalue}), so the nearest correlation matrix is used: {first} and {second} change the most, from {from} to {to}',
    zh: '{names} 的相关系数互相矛盾（最小特征值 {eigenvalue}），已改用最接近的相关矩阵：变动最大的是 {first} 与 {second}，由 {from} 变为 {to}',
    remedy: {
      en: 'It is a warning. Write the figures that were used into the plan, so that it says what is simulated, and remove "repair".',
      zh: '这是警告。请把实际采用的数值写回规划，使其与模拟一致，并去掉 repair。',
    },
    example: {
      plan: 'variables:\n  a: normal(0, 1)\n  b: normal(0, 1)\n  c: normal(0, 1)\ncorrelations:\n  - { between: [a, b], rho: 0.9, repair: nearest }\n  - { between: [b, c], rho: 0.9 }\n  - { between: [a, c], rho: -0.9 }\n',
    },
  },
  'copulas-conflict': {
    en: 'Student-t copula with {degrees} degrees of freedom, but the draws are connected with an entry that has {other}; connected draws share one copula: give one number',
    zh: '此处 Student-t copula 的自由度为 {degrees}，而与之相连的另一项为 {other}；相连的随机量共用一个 copula：请写同一个数',
    remedy: {
      en: 'Draws that are linked, directly or through others, fall into one group; write the same degrees of freedom in all of its entries, or in one of them.',
      zh: '直接或间接相连的随机量属于同一组；请在该组各条中写相同的自由度，或只在一条中写。',
    },
    example: {
      plan: 'variables:\n  a: normal(0, 1)\n  b: normal(0, 1)\n  c: normal(0, 1)\ncorrelations:\n  - { between: [a, b], rho: 0.4, copula: { student_t: 5 } }\n  - { between: [b, c], rho: 0.4, copula: { student_t: 8 } }\n',
    },
  },
} as const satisfies Record<string, Mistake>;
