/** Mistakes of the values that options of the command line are given. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const optionValueMistakes = {
  'usage-number': {
    en: '{option} takes a whole number from {least} to {most}, not "{value}"',
    zh: '{option} 须为 {least} 至 {most} 的整数，而不是 "{value}"',
    remedy: {
      en: 'Write digits only, without separators, exponent or unit.',
      zh: '请只写数字，不带分隔符、指数和单位。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['run', 'plan.yaml', '--paths', 'many'] },
  },
  'usage-choice': {
    en: '{option} takes {choices}, not "{value}"',
    zh: '{option} 可取 {choices}，而不是 "{value}"',
    remedy: {
      en: 'Write one of the values that are listed.',
      zh: '请写所列取值之一。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['check', 'plan.yaml', '--format', 'xml'] },
  },
  'usage-points': {
    en: '{option} takes percentage points from 0 to 100, as in {option} 1pp, not "{value}"',
    zh: '{option} 须为 0 至 100 个百分点，例如 {option} 1pp，而不是 "{value}"',
    remedy: {
      en: 'Write a number and pp straight behind it: 1pp is one percentage point, the step from 34% to 35%.',
      zh: '请写一个数，后接 pp：1pp 即一个百分点，如由 34% 到 35%。',
    },
    example: { command: ['compare', 'plan.yaml', '--fail-on-drop', 'much'] },
  },
  'usage-precision': {
    en: '{option} must be above 0pp, as in {option} 0.1pp',
    zh: '{option} 须大于 0pp，例如 {option} 0.1pp',
    remedy: {
      en: 'A probability is never known exactly from paths. Halving the precision takes two to four times as many of them.',
      zh: '由有限条路径得到的概率总有误差。精度要求减半，路径数约需增至二到四倍。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['run', 'plan.yaml', '--precision', '0pp'] },
  },
  'usage-points-percent': {
    en: '{option} takes percentage points, and "{value}" may mean a share of the probability itself; write {remedy}',
    zh: '{option} 以百分点计，而 "{value}" 也可理解为概率本身的百分之几；请写作 {remedy}',
    remedy: {
      en: 'A fall by 1% of a probability of 40% ends at 39.6%, a fall by 1 percentage point at 39%. The latter is written 1pp.',
      zh: '概率由 40% 下降其 1% 为 39.6%，下降 1 个百分点为 39%。后者写作 1pp。',
    },
    example: { command: ['compare', 'plan.yaml', '--fail-on-drop', '1%'] },
  },
  'usage-points-bare': {
    en: '{option} takes percentage points with their unit; write {remedy}',
    zh: '{option} 须带单位（百分点）；请写作 {remedy}',
    remedy: {
      en: 'Write pp behind the number, so that nobody takes 1 for a probability of 1.',
      zh: '请在数后写 pp，以免将 1 误作概率 1。',
    },
    example: { command: ['compare', 'plan.yaml', '--fail-on-drop', '1'] },
  },
  'usage-set': {
    en: '{option} takes name=value, as in {option} growth=5%, not "{value}"',
    zh: '{option} 的写法是 名称=值，例如 {option} growth=5%，而不是 "{value}"',
    remedy: {
      en: 'Write name, equals sign and value as one word, in quotes if it has blanks or brackets.',
      zh: '名称、等号和值连写为一个词；含空格或括号时加引号。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['check', 'plan.yaml', '--set', 'growth'] },
  },
  'usage-path': {
    en: '--path takes median, nearest-miss, tail, worst or a whole number from 0 to {most}, not "{value}"',
    zh: '--path 可取 median、nearest-miss、tail、worst，或 0 至 {most} 的整数，而不是 "{value}"',
    remedy: {
      en: 'A number names a path; the words name the one that is the median, the nearest miss, the tail (a twentieth of the paths do worse) or the worst for a target.',
      zh: '编号指某一条路径；四个词分别指就某个目标而言居中、差一点达标、处于不利尾部（仅二十分之一的路径更差）和最差的路径。',
    },
    example: {
      plan: 'variables:\n  growth: normal(5%, 2%)\ntargets:\n  goal: { measure: growth, in: 2025, at_least: 4% }\n',
      command: ['replay', 'plan.yaml', '--path', 'best'],
    },
  },
  'usage-paths-for-number': {
    en: '--paths says what --path median, nearest-miss, tail or worst picks from; path {path} is the same in every run: leave --paths out',
    zh: '--paths 只用于 --path median、nearest-miss、tail、worst 的选取范围；第 {path} 号路径与路径总数无关：请去掉 --paths',
    remedy: {
      en: 'More paths extend the same paths, so a numbered one needs no number of paths.',
      zh: '增加路径数只是在原有路径之后续接，因此按编号回放无需给出路径总数。',
    },
    example: {
      plan: 'variables:\n  growth: normal(5%, 2%)\n',
      command: ['replay', 'plan.yaml', '--path', '7', '--paths', '1024'],
    },
  },
} as const satisfies Record<string, Mistake>;
