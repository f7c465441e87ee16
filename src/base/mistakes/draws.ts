/** Mistakes of draws, their parameters and their correlations. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const drawMistakes = {
  'parameter-out-of-range': {
    en: '{distribution} of {draw}: {parameter} {rule}, and is {value}',
    zh: '{draw} 的 {distribution}：{parameter} {ruleZh}，现为 {value}',
  },
  'list-lengths': {
    en: 'the lists {names} of {distribution} have {lengths} entries; give them as many',
    zh: '{distribution} 的列表 {names} 分别有 {lengths} 项；请使项数相同',
  },
  'empty-cell-in-column': {
    en: 'the column {column} has no value in this row, and {distribution} draws from all rows; fill the cell, leave the row out by "where", or write "missing: 0" if empty means 0',
    zh: '列 {column} 在此行没有值，而 {distribution} 从所有行中抽取；请填写，或用 where 去掉该行，若空白就是 0，请写 missing: 0',
    remedy: {
      en: 'Give every row of the table a value in that column, or keep only the rows that have one, as in where: "year >= 2015".',
      zh: '请使该列每一行都有值，或只保留有值的行，如 where: "year >= 2015"。',
    },
    example: {
      plan: 'tables:\n  past: { key: year, rows: [{ year: "2019", growth: 0.05 }, { year: "2020" }] }\nvariables:\n  growth: empirical(past.growth)\n',
    },
  },
  'parameter-not-known': {
    en: '{distribution} of {draw}: {parameter} must be known before the run; write a number, a lever or a formula of such',
    zh: '{draw} 的 {distribution}：{parameter} 必须在运行前已知；请写数字、杠杆（lever）或由它们组成的式子',
  },
  'parameter-varies': {
    en: 'draw {draw} is made once a path, but its parameters change by step; write "each: step" or fix them',
    zh: '{draw} 每条路径只抽取一次，参数却逐步变化；请写 each: step，或使参数不变',
  },
  'unknown-draw': { en: 'unknown draw "{name}"', zh: '没有随机量 "{name}"' },
  'not-a-draw': {
    en: '"{name}" is no draw: only draws are correlated',
    zh: '"{name}" 不是随机量（draw）：只有随机量可设相关',
  },
  'pair-twice': {
    en: 'the correlation of {first} and {second} is given twice',
    zh: '{first} 与 {second} 的相关系数给了两次',
  },
  'pair-with-itself': { en: '{name} cannot be correlated with itself', zh: '{name} 不能与自身相关' },
  'pair-of-unlike-draws': {
    en: '{first} and {second} cannot be correlated: one is drawn every step, the other once a path',
    zh: '{first} 与 {second} 不能相关：一个逐步抽取，另一个每条路径抽取一次',
  },
  'pair-shapes-differ': {
    en: '{first} and {second} have not the same elements: name one element of each, or give both the same "by"',
    zh: '{first} 与 {second} 的元素不同：请各写一个元素，或使两者的 by 相同',
  },
  'matrix-size': {
    en: 'the matrix has {rows} rows, but {index} has {count} elements',
    zh: '矩阵有 {rows} 行，而 {index} 有 {count} 个元素',
  },
  'not-positive-semidefinite': {
    en: 'the correlations of {names} contradict each other: the matrix is not positive semi-definite (smallest eigenvalue {eigenvalue}); change them, or write "repair: nearest" for the nearest matrix that is',
    zh: '{names} 的相关系数互相矛盾：矩阵不是半正定的（最小特征值 {eigenvalue}）；请修改，或写 repair: nearest 以采用最接近的相关矩阵',
  },
  'correlations-repaired': {
    en: 'the correlations of {names} contradict each other (smallest eigenvalue {eigenvalue}), so the nearest correlation matrix is used: {first} and {second} change the most, from {from} to {to}',
    zh: '{names} 的相关系数互相矛盾（最小特征值 {eigenvalue}），已改用最接近的相关矩阵：变动最大的是 {first} 与 {second}，由 {from} 变为 {to}',
  },
  'copulas-conflict': {
    en: 'Student-t copula with {degrees} degrees of freedom, but the draws are connected with an entry that has {other}; connected draws share one copula: give one number',
    zh: '此处 Student-t copula 的自由度为 {degrees}，而与之相连的另一项为 {other}；相连的随机量共用一个 copula：请写同一个数',
  },
} as const satisfies Record<string, Mistake>;
