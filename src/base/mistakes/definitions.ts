/** Mistakes of names, periods, definitions, targets, levers and variants, found while a plan is read. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const definitionMistakes = {
  'not-a-name': {
    en: '"{name}" is no name: a letter or _, then letters, digits, _; write {suggestion}',
    zh: '"{name}" 不是合法名称：以字母或 _ 开头，后接字母、数字、_；可写作 {suggestion}',
  },
  'reserved-name': {
    en: '"{name}" is reserved by the language; choose another name',
    zh: '"{name}" 是语言的保留字；请换一个名称',
  },
  'name-taken': {
    en: '"{name}" is taken already in {section}; variables, levers, tables and units share one set of names',
    zh: '"{name}" 已在 {section} 中使用；变量、杠杆、表和单位共用一套名称',
  },
  'name-of-unit': {
    en: '"{name}" is a built-in unit, and units share one set of names with variables, levers and tables; write another name, as in {name}_',
    zh: '"{name}" 是内置单位，而单位与变量、杠杆、表共用一套名称；请另取名称，如 {name}_',
  },
  'bad-period': {
    en: '"{text}" is no period; write 2025, 2025-Q3 or 2025-07',
    zh: '"{text}" 不是时期；请写作 2025、2025-Q3 或 2025-07',
  },
  'period-not-of-step': {
    en: '"{text}" is no period of one {step}, which is the step; write it like {example}',
    zh: '"{text}" 不是步长 {step} 的一个时期；请写作 {example} 的形式',
  },
  'end-not-after-origin': {
    en: 'the end {end} does not come after the origin {origin}',
    zh: '终点 {end} 不晚于基期 {origin}',
  },
  'no-complete-period': {
    en: 'no complete {report} lies in the horizon, and results are by {report}; write report: {step} under time',
    zh: '预测期内没有一个完整的 {report}，而结果按 {report} 报告；请在 time 下写 report: {step}',
  },
  'report-finer-than-step': {
    en: 'a reporting period of one {report} is shorter than the step of one {step}; report by {step} or coarser',
    zh: '报告期 {report} 短于步长 {step}；请按 {step} 或更长的时期报告',
  },
  'too-many-steps': {
    en: '{count} steps from origin to end; at most {limit} are run',
    zh: '从基期到终点有 {count} 步，最多 {limit} 步',
  },
  'not-a-literal': {
    en: '"{text}" is to be a number here, perhaps with a sign, % or a unit, nothing to compute',
    zh: '此处 "{text}" 应为数字，可带正负号、% 或单位，不能是算式',
  },
  'number-with-unit': {
    en: '"{text}" is to be a plain number or percentage here; remove the unit',
    zh: '此处 "{text}" 应为纯数或百分数；请去掉单位',
  },
  'number-out-of-bounds': {
    en: '{text} is not between {lower} and {upper}',
    zh: '{text} 不在 {lower} 与 {upper} 之间',
  },
  'percent-missing': {
    en: '{text} is no probability, which lies between 0 and 1; write {text}%',
    zh: '{text} 不是概率（应在 0 与 1 之间）；请写 {text}%',
  },
  'not-a-count': {
    en: '"{text}" is no whole number from {lower} up; write digits only',
    zh: '"{text}" 不是不小于 {lower} 的整数；请只写数字',
  },
  'no-form': {
    en: '"{name}" is not defined: give it a value, a draw, or start and next',
    zh: '"{name}" 没有定义：请给出 value、draw，或 start 与 next',
  },
  'several-forms': {
    en: '"{name}" is defined more than once ({forms}); keep one of value, draw, and start with next',
    zh: '"{name}" 有多个定义（{forms}）；value、draw、start 与 next 只能取其一',
  },
  'start-without-next': {
    en: '"{name}" has a start and no next; write the rule for later steps, or value for a constant',
    zh: '"{name}" 有 start 而没有 next；请写出以后各步的规则，常数请用 value',
  },
  'next-without-start': {
    en: '"{name}" has a next and no start; write its value at the origin',
    zh: '"{name}" 有 next 而没有 start；请写出基期的值',
  },
  'each-without-draw': {
    en: '"each: step" belongs to a draw, and "{name}" has none',
    zh: '"each: step" 只用于 draw，而 "{name}" 没有 draw',
  },
  'cases-without-by': {
    en: '"{name}" has no index here to give a case for each element of; add "by", or write one expression',
    zh: '"{name}" 此处没有索引，不能按元素分别定义；请加上 "by"，或只写一个表达式',
  },
  'wrong-key-count': {
    en: '"{text}" must name an element of each of the {count} indexes of "{name}", with commas between',
    zh: '"{text}" 必须给出 "{name}" 的 {count} 个索引各一个元素，用逗号分隔',
  },
  'unknown-function': { en: 'unknown function "{name}"', zh: '没有函数 "{name}"' },
  'unknown-distribution': { en: 'unknown distribution "{name}"', zh: '没有分布 "{name}"' },
  'sampler-not-built': {
    en: 'the sampler `{name}` is part of the language and not built yet in this version; use random',
    zh: '抽样法 `{name}` 是规划语言的一部分，但本版本尚未实现；请用 random',
  },
  'wrong-argument-count': {
    en: '{name} takes {takes}, not {given}',
    zh: '{name} 需要{takesZh}，而不是 {given} 个',
  },
  'wrong-distribution-arguments': {
    en: 'write {form}, with {takes}, not {given}',
    zh: '应写作 {form}，有{takesZh}，而不是 {given} 个',
  },
  'draw-not-distribution': {
    en: '"{text}" is no distribution; a draw is one, like normal(0, 1), and a formula stands under value',
    zh: '"{text}" 不是分布；draw 应为分布，如 normal(0, 1)，公式请写在 value 下',
  },
  'draw-in-formula': {
    en: 'the distribution "{name}" stands inside a formula; give it a name of its own: `noise: {example}`',
    zh: '分布 "{name}" 出现在公式中；请给它单独命名：`noise: {example}`',
  },
  'list-in-formula': {
    en: 'the list {text} stands in a formula; only distributions take lists',
    zh: '公式中出现列表 {text}；只有分布才接受列表',
  },
  'list-expected': {
    en: '{name} of {of} is a list; write it in brackets: {example}',
    zh: '{of} 的 {name} 是列表；请用方括号：{example}',
  },
  'distribution-expected': {
    en: '{name} of {of} takes a distribution, like normal(0, 1), and "{text}" is a value',
    zh: '{of} 的 {name} 应为分布，如 normal(0, 1)，而 "{text}" 是值',
    remedy: {
      en: 'Write the distribution there itself. A single value with certainty is discrete([3], [1]).',
      zh: '请在该处直接写出分布。必然取某一值可写作 discrete([3], [1])。',
    },
    example: { plan: 'variables:\n  growth: truncate(0.06, 0, 0.1)\n' },
  },
  'variable-as-distribution': {
    en: '{name} of {of} takes a distribution, like normal(0, 1); "{text}" names a value, and the values of a variable cannot be drawn from: write its distribution here',
    zh: '{of} 的 {name} 应为分布，如 normal(0, 1)；"{text}" 是值的名称，不能从变量的值中抽取：请在此处写出分布',
    remedy: {
      en: 'Write the distribution itself where the name stands. To use the drawn value, write a formula, such as clamp(growth, 0, 0.1).',
      zh: '请把名称换成分布本身。若要使用抽取出的值，请写公式，如 clamp(growth, 0, 0.1)。',
    },
    example: { plan: 'variables:\n  growth: normal(0.06, 0.02)\n  kept: truncate(growth, 0, 0.1)\n' },
  },
  'column-expected': {
    en: '{name} of {of} is a column of a table, all of its rows: write {of}(table.column)',
    zh: '{of} 的 {name} 是表的一整列：请写 {of}(表.列)',
    remedy: {
      en: 'Name a column of numbers. To draw from values that stand in no table, write discrete([3, 5, 8], [1, 1, 1]).',
      zh: '请写一个数值列。若取值不在表中，请写 discrete([3, 5, 8], [1, 1, 1])。',
    },
    example: { plan: 'variables:\n  growth: empirical([0.05, 0.07])\n' },
  },
  'list-not-expected': { en: '{name} of {of} is one value, no list', zh: '{of} 的 {name} 是单个值，不是列表' },
  'not-a-variable': {
    en: '"{text}" is to be the name of a variable, or of one element of it; give a formula a name of its own',
    zh: '"{text}" 应为变量名或变量的一个元素；公式请先定义为变量',
  },
  'matrix-not-square': {
    en: 'row {row} of the matrix is {entries} long, and the matrix is {rows} high; make it square',
    zh: '矩阵第 {row} 行有 {entries} 项，而矩阵有 {rows} 行；两者必须相等',
  },
  'matrix-diagonal': { en: 'the diagonal entry {text} must be 1', zh: '对角线上的 {text} 必须为 1' },
  'matrix-not-symmetric': {
    en: 'entry {row}, {column} of the matrix is {text} and its mirror image {other}; make them equal',
    zh: '矩阵第 {row} 行第 {column} 列为 {text}，而对称位置为 {other}；请使两者相等',
  },
  'one-of-in-by-through': {
    en: 'the target "{name}" needs exactly one of in, by and through',
    zh: '目标 "{name}" 需要且只能有 in、by、through 之一',
  },
  'one-of-at-least-at-most': {
    en: 'the target "{name}" needs exactly one of at_least and at_most',
    zh: '目标 "{name}" 需要且只能有 at_least、at_most 之一',
  },
  'count-beyond-list': {
    en: '{text} cannot be reached by a list of {count} targets',
    zh: '只列出 {count} 个目标，达不到 {text} 个',
  },
  'unknown-target': { en: 'unknown target "{name}"', zh: '没有目标 "{name}"' },
  'target-named-twice': { en: 'the target "{name}" is named twice', zh: '目标 "{name}" 重复列出' },
  'target-cycle': { en: 'targets are made of each other: {members}', zh: '目标互相包含：{members}' },
  'range-and-choices': {
    en: 'the lever "{name}" has a range or choices, not both',
    zh: '杠杆 "{name}" 只能有 range 与 choices 之一',
  },
  'empty-range': {
    en: 'the range of the lever "{name}" must rise from the first number to the second',
    zh: '杠杆 "{name}" 的范围必须由小到大',
  },
  'not-a-lever-choice': {
    en: '"{text}" is no choice of the lever "{name}": {choices}',
    zh: '"{text}" 不是杠杆 "{name}" 的选项：{choices}',
  },
  'lever-out-of-range': {
    en: '{text} is outside the range of the lever "{name}", {lower} to {upper}',
    zh: '{text} 超出杠杆 "{name}" 的范围 {lower} 至 {upper}',
  },
  'lever-needs-value': {
    en: 'the lever "{name}" takes a number or a choice, nothing drawn or stepped',
    zh: '杠杆 "{name}" 只接受数值或选项，不能是 draw 或 start/next',
  },
  'set-name': { en: '"{text}" is neither a name nor name[element]', zh: '"{text}" 既不是名称，也不是 名称[元素]' },
  'set-unknown': {
    en: 'there is no variable or lever "{name}" to set; only these and elements of them can be set',
    zh: '没有可设置的变量或杠杆 "{name}"；只能设置变量、杠杆及其元素',
  },
  'set-element-without-by': {
    en: '"{text}" names an element and "{name}" has no "by"',
    zh: '"{text}" 指定了元素，而 "{name}" 没有 "by"',
  },
  'set-without-value': {
    en: 'nothing is given to set "{name}" to; write name=value',
    zh: '没有给出 "{name}" 的值；请写作 名称=值',
  },
  'unknown-variant': {
    en: 'unknown variant "{name}"; the plan has {known}',
    zh: '没有方案 "{name}"；规划中有 {known}',
  },
  'no-variants': { en: 'unknown variant "{name}"; the plan has no variants', zh: '没有方案 "{name}"；规划中没有方案' },
  'report-unknown': { en: 'there is no variable "{name}" to report', zh: '没有可报告的变量 "{name}"' },
} as const satisfies Record<string, Mistake>;
