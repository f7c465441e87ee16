/** Mistakes of definitions: what a variable is, its cases by element, what is reported and how it is run. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const definitionMistakes = {
  'no-form': {
    en: '"{name}" is not defined: give it a value, a draw, or start and next',
    zh: '"{name}" 没有定义：请给出 value、draw，或 start 与 next',
    remedy: {
      en: 'Write `value` for a constant or a formula, `draw` for something uncertain, `start` and `next` for what builds on its own past.',
      zh: '常数或公式用 `value`，不确定的量用 `draw`，由自身前一步推算的量用 `start` 与 `next`。',
    },
    example: { plan: 'variables:\n  output: { title: Output }\n' },
  },
  'several-forms': {
    en: '"{name}" is defined more than once ({forms}); keep one of value, draw, and start with next',
    zh: '"{name}" 有多个定义（{forms}）；value、draw、start 与 next 只能取其一',
    remedy: {
      en: 'Give the other definition a variable of its own, and use its name: a state that begins at random has a `start` that names a draw.',
      zh: '请把另一个定义另设为变量并引用其名称：起点不确定的状态，可令 `start` 等于某个 draw 变量。',
    },
    example: { plan: 'variables:\n  growth: { value: 6%, draw: "normal(6%, 2%)" }\n' },
  },
  'start-without-next': {
    en: '"{name}" has a start and no next; write the rule for later steps, or value for a constant',
    zh: '"{name}" 有 start 而没有 next；请写出以后各步的规则，常数请用 value',
    remedy: {
      en: 'Say how each step follows from the one before, as in next: output * 1.05.',
      zh: '请写出由前一步推算后一步的规则，如 next: output * 1.05。',
    },
    example: { plan: 'variables:\n  output: { start: 780 }\n' },
  },
  'next-without-start': {
    en: '"{name}" has a next and no start; write its value at the origin',
    zh: '"{name}" 有 next 而没有 start；请写出基期的值',
    remedy: {
      en: 'Say what it is at the origin, as in start: 780. If it does not build on its own past, write `value` for `next`.',
      zh: '请写出基期的值，如 start: 780。若不由自身前一步推算，请把 `next` 改为 `value`。',
    },
    example: { plan: 'variables:\n  output: { next: output * 1.05 }\n' },
  },
  'each-without-draw': {
    en: '"each: step" belongs to a draw, and "{name}" has none',
    zh: '"each: step" 只用于 draw，而 "{name}" 没有 draw',
    remedy: {
      en: 'Remove `each`: a value or a state is computed at every step anyway.',
      zh: '请去掉 `each`：value 和状态本来就是逐步计算的。',
    },
    example: { plan: 'variables:\n  growth: { value: 6%, each: step }\n' },
  },
  'cases-without-by': {
    en: '"{name}" has no index here to give a case for each element of; add "by", or write one expression',
    zh: '"{name}" 此处没有索引，不能按元素分别定义；请加上 "by"，或只写一个表达式',
    remedy: {
      en: 'Name under `by` the table whose elements the cases are for.',
      zh: '请在 `by` 下写出这些元素所在的表。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }] }\nvariables:\n  output: { value: { steel: 780 } }\n',
    },
  },
  'wrong-key-count': {
    en: '"{text}" must name an element of each of the {count} indexes of "{name}", with commas between',
    zh: '"{text}" 必须给出 "{name}" 的 {count} 个索引各一个元素，用逗号分隔',
    remedy: {
      en: 'Name the elements in the order of `by`. A case for all elements of one index cannot be written: use `else`, or a table.',
      zh: '请按 `by` 的顺序写出元素。不能只写其中一个索引的元素：请用 `else` 或用表。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }] }\n  place: { key: id, rows: [{ id: north }] }\nvariables:\n  output: { by: [chain, place], value: { steel: 780, else: 0 } }\n',
    },
  },
  'missing-cases': {
    en: 'no definition of {name} for {elements}: add a case, or "else" for the rest',
    zh: '{name} 缺少 {elements} 的定义：请补上，或用 else 给出其余元素的定义',
    remedy: {
      en: 'Every element needs a definition, also one that counts nothing: write `else: 0` if that is meant.',
      zh: '每个元素都要有定义，不计的元素也一样：若其余为零，请写 `else: 0`。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }, { id: semiconductor }] }\nvariables:\n  output: { by: chain, value: { steel: 780 } }\n',
    },
  },
  'report-element': {
    en: '"{text}" names an element, and a variable is reported with all of its elements; write {name}',
    zh: '"{text}" 指定了元素，而变量总是连同其全部元素一起报告；请写 {name}',
    remedy: {
      en: 'Every element has a series of its own in the result. To report one alone, define a variable for it, as in `launch: finish[launch]`.',
      zh: '结果中每个元素各有一个序列。若只想报告某一个，请为它另设变量，如 `投产: 完工[投产]`。',
    },
    example: {
      plan: 'tables:\n  task: { key: id, rows: [{ id: launch }, { id: design }] }\nvariables:\n  finish: { by: task, value: 2 }\nreport: ["finish[launch]"]\n',
    },
  },
  'report-unknown': {
    en: 'there is no variable "{name}" to report',
    zh: '没有可报告的变量 "{name}"',
    remedy: {
      en: 'List names of variables. An element or a sum is reported by giving it a variable of its own.',
      zh: '请列出变量名。要报告某个元素或合计，请先把它定义为变量。',
    },
    example: { plan: 'variables:\n  output: 780\nreport: [outptu]\n' },
  },
  'cost-by-choice': {
    en: 'lever {name} has choices, so its cost is a number for each of them, as in {example}',
    zh: '杠杆 {name} 以选项取值，其成本须逐个选项给出，如 {example}',
    remedy: {
      en: 'Give the cost of each choice, or an expression that compares the lever with a choice in quotes.',
      zh: '请为每个选项写出成本，或用与选项（加引号）比较的算式。',
    },
    example: { plan: 'levers:\n  scope: { default: small, choices: [small, large], cost: 3 }' },
  },
  'cost-without-choices': {
    en: 'lever {name} has no choices; its cost is one number for each unit away from the default, or an expression in {name}',
    zh: '杠杆 {name} 没有选项；其成本应是每偏离默认值一个单位的数值，或以 {name} 写的算式',
    remedy: {
      en: 'Write a number or an expression instead of the mapping.',
      zh: '请写一个数值或算式，而不是映射。',
    },
    example: { plan: 'levers:\n  delay: { default: 1, range: [0, 2], cost: { short: 3 } }' },
  },
  'cost-of-choice-missing': {
    en: 'lever {name} has no cost for {choices}; write 0 where there is none',
    zh: '杠杆 {name} 未写 {choices} 的成本；没有成本请写 0',
    remedy: { en: 'Give every choice a cost.', zh: '请为每个选项写出成本。' },
    example: { plan: 'levers:\n  scope: { default: small, choices: [small, large], cost: { large: 3 } }' },
  },
  'cost-of-other': {
    en: 'the cost of lever {name} is an expression in its own name, and {other} stands in it',
    zh: '杠杆 {name} 的成本只能用它自身的名称书写，其中不能有 {other}',
    remedy: {
      en: 'Write numbers instead, or a column of a table.',
      zh: '请改写成数字，或引用表中的列。',
    },
    example: { plan: 'levers:\n  delay: { default: 1, range: [0, 2], cost: 3 * (1 - wait) }' },
  },
  'status-order': {
    en: 'on_track ({on_track}) must be above at_risk ({at_risk})',
    zh: 'on_track（{on_track}）须高于 at_risk（{at_risk}）',
    remedy: {
      en: 'A target is on track from the higher probability on, and at risk from the lower one on.',
      zh: '概率达到较高者为进展正常，达到较低者为存在风险；请对调或改写。',
    },
    example: {
      plan: 'variables:\n  x: normal(0, 1)\ntargets:\n  t: { measure: x, in: 2026, at_least: 0, status: { on_track: 30%, at_risk: 70% } }',
    },
  },
} as const satisfies Record<string, Mistake>;
