/** Mistakes of the names that a plan gives, and of literal numbers. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const nameMistakes = {
  'not-a-name': {
    en: '"{name}" is no name: a letter or _, then letters, digits, _; write {suggestion}',
    zh: '"{name}" 不是合法名称：以字母或 _ 开头，后接字母、数字、_；可写作 {suggestion}',
    remedy: {
      en: 'Names are written in formulas, so they have no blanks and no signs of arithmetic in them. The text that readers see goes into `title`.',
      zh: '名称要写进公式，因此不能含空格和运算符号。给读者看的文字请写在 `title` 中。',
    },
    example: { plan: 'variables:\n  steel-output: 780\n' },
  },
  'reserved-name': {
    en: '"{name}" is reserved by the language; choose another name',
    zh: '"{name}" 是语言的保留字；请换一个名称',
    remedy: {
      en: 'Add something to the name: `t` might become `tonnage`, `end` become `end_value`.',
      zh: '请把名称写得更具体，如 `t` 改为 `tonnage`，`end` 改为 `end_value`。',
    },
    example: { plan: 'variables:\n  end: 780\n' },
  },
  'name-taken': {
    en: '"{name}" is taken already in {section}; variables, levers, tables and units share one set of names',
    zh: '"{name}" 已在 {section} 中使用；变量、杠杆、表和单位共用一套名称',
    remedy: {
      en: 'Rename one of the two, so that a formula cannot mean either. Targets and variants have names of their own and are not affected.',
      zh: '请给其中一个改名，以免公式中产生歧义。目标和方案另有各自的名称，不受此限。',
    },
    example: { plan: 'variables:\n  delay: 2\nlevers:\n  delay: { default: 1 }\n' },
  },
  'name-of-unit': {
    en: '"{name}" is a built-in unit, and units share one set of names with variables, levers and tables; write another name, as in {name}_',
    zh: '"{name}" 是内置单位，而单位与变量、杠杆、表共用一套名称；请另取名称，如 {name}_',
    remedy: {
      en: 'Name the quantity instead of its unit: `duration` instead of `day`.',
      zh: '请以量的名称命名，不要用单位名：写 `duration`，不写 `day`。',
    },
    example: { plan: 'variables:\n  day: 12\n' },
  },
  'not-a-literal': {
    en: '"{text}" is to be a number here, perhaps with a sign, % or a unit, nothing to compute',
    zh: '此处 "{text}" 应为数字，可带正负号、% 或单位，不能是算式',
    remedy: {
      en: 'Put the calculation under `variables` and the number that comes of it here, or let the measure be the difference from what is to be reached.',
      zh: '请把算式写成变量，此处写算得的数；也可以“与目标之差”为指标。',
    },
    example: { plan: 'levers:\n  delay: { default: 1 + 1 }\n' },
  },
  'number-with-unit': {
    en: '"{text}" is to be a plain number or percentage here; remove the unit',
    zh: '此处 "{text}" 应为纯数或百分数；请去掉单位',
    remedy: {
      en: 'Correlations, probabilities and degrees of freedom have no unit; write the number alone.',
      zh: '相关系数、概率和自由度没有单位；请只写数字。',
    },
    example: {
      plan: 'variables:\n  output: 900\ntargets:\n  goal: { measure: output, in: 2026, at_least: 1000, require: 0.5 year }\n',
    },
  },
  'number-out-of-bounds': {
    en: '{text} is not between {lower} and {upper}',
    zh: '{text} 不在 {lower} 与 {upper} 之间',
    remedy: {
      en: 'Write a number within the bounds; a percentage is 100 times as large as the number it stands for.',
      zh: '请写在界限之内的数；注意 50% 即 0.5。',
    },
    example: {
      plan: 'variables:\n  output: 900\ntargets:\n  goal: { measure: output, in: 2026, at_least: 1000, require: 150% }\n',
    },
  },
  'percent-missing': {
    en: '{text} is no probability, which lies between 0 and 1; write {text}%',
    zh: '{text} 不是概率（应在 0 与 1 之间）；请写 {text}%',
    remedy: {
      en: 'A probability is written as 80% or as 0.8.',
      zh: '概率写作 80% 或 0.8。',
    },
    example: {
      plan: 'variables:\n  output: 900\ntargets:\n  goal: { measure: output, in: 2026, at_least: 1000, require: 80 }\n',
    },
  },
  'not-a-count': {
    en: '"{text}" is no whole number from {lower} up; write digits only',
    zh: '"{text}" 不是不小于 {lower} 的整数；请只写数字',
    remedy: {
      en: 'No sign, no decimal point, no exponent and no separators: 65536, not 6.5e4 and not 65,536.',
      zh: '不带正负号、小数点、指数和分隔符：写 65536，不写 6.5e4，也不写 65,536。',
    },
    example: { plan: 'run: { paths: 6.5e4 }\n' },
  },
} as const satisfies Record<string, Mistake>;
