/** Mistakes of the shape of a plan file: its keys, and what kind of value each takes. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const planFileMistakes = {
  'unknown-key': {
    en: 'unknown key "{name}" in {where}',
    zh: '{where} 中没有键 "{name}"',
    remedy: {
      en: 'Correct the spelling, or remove the key; with the line that `attain new` writes first, an editor completes keys as they are typed. Remarks go into `note`, or behind #.',
      zh: '请更正拼写，或删去该键；保留 `attain new` 写出的首行，编辑器就能在输入时补全键名。备注请写在 `note` 中，或写在 # 之后。',
    },
    example: { plan: 'variables:\n  growth: { value: 6%, tittle: Growth }\n' },
  },
  'plan-not-mapping': {
    en: 'a plan file is a mapping that begins with "plan: 1"',
    zh: '规划文件应是以 "plan: 1" 开头的映射',
    remedy: {
      en: 'Name a plan file, not its data or its results; `attain new` writes one to start from.',
      zh: '请指定规划文件，而不是数据或结果文件；`attain new` 可生成一份起始规划。',
    },
    example: { wholePlan: '- growth\n- inflation\n' },
  },
  'plan-not-first': {
    en: '"plan: 1" must be the first key',
    zh: '"plan: 1" 必须是第一个键',
    remedy: {
      en: 'Move the line `plan: 1`, which says the version of the language, to the top; only comments may stand above it.',
      zh: '请把说明语言版本的 `plan: 1` 移到最前；它上方只能有注释。',
    },
    example: { plan: 'time: { origin: 2024, end: 2026, step: year }\nplan: 1\n' },
  },
  'key-not-built': {
    en: '`{name}` is part of the language and not built yet in this version; remove it',
    zh: '`{name}` 是规划语言的一部分，但本版本尚未实现；请删去',
    remedy: {
      en: 'Leave the key out, or keep it behind a # until a version that has it; the changelog lists what each version added.',
      zh: '请先去掉该键，或用 # 注释掉，待版本支持后再启用；各版本新增内容见更新日志。',
    },
    example: { plan: 'observations: []\n' },
  },
  'missing-key': {
    en: '{where} has no "{name}"; add it',
    zh: '{where} 缺少 "{name}"；请补上',
    remedy: {
      en: 'Add the key with its value. `attain schema` and the language reference say which keys an entry needs.',
      zh: '请补上该键及其值。各条目必须有哪些键，见语言手册或 `attain schema`。',
    },
    example: { plan: 'correlations:\n  - { of: shock, matrix: [[1]] }\nvariables:\n  shock: normal(0, 1)\n' },
  },
  'empty-value': {
    en: '{where} has no value; write one, or remove the key',
    zh: '{where} 没有值；请填写，或删去该键',
    remedy: {
      en: 'If lines below were meant to belong to the key, indent them further than it. An empty text is written "".',
      zh: '若下面各行属于该键，请比它多缩进。空文本请写 ""。',
    },
    example: { plan: 'variables:\n  growth:\n' },
  },
  'not-a-choice': {
    en: '"{text}" is no value of "{name}"; it is one of {choices}',
    zh: '"{text}" 不是 "{name}" 的取值；可选：{choices}',
    remedy: {
      en: 'Write one of the listed words, in lower case and without quotes; they are the same in plans of every language.',
      zh: '请从列出的词中选一个，用小写英文；无论规划用哪种语言书写，这些词都不变。',
    },
    example: { plan: 'variables:\n  growth: { value: 6%, basis: judgment }\n' },
  },
  'wrong-length': {
    en: 'the list {where} has the wrong number of entries ({count} wanted)',
    zh: '列表 {where} 的项数不对（需要 {count} 项）',
    remedy: {
      en: 'Give the list as many entries as are wanted, commas between them.',
      zh: '请写足所需的项数，各项之间用逗号分隔。',
    },
    example: { plan: 'levers:\n  delay: { default: 1, range: [0, 1, 2] }\n' },
  },
  'expects-text': {
    en: '{where} takes a text or a number here, no list or mapping; quote an expression that begins with a bracket',
    zh: '{where} 此处应为文本或数字，而不是列表或映射；以括号开头的表达式请加引号',
    remedy: {
      en: 'Write one value. Several targets, variables or measures are several entries, each with its own.',
      zh: '此处只能写一个值。多个目标、变量或指标请分成多个条目，各写各的。',
    },
    example: {
      plan: 'variables:\n  output: 900\ntargets:\n  goal: { measure: output, in: [2025, 2026], at_least: 1000 }\n',
    },
  },
  'expects-mapping': {
    en: '{where} takes a mapping of keys and values',
    zh: '{where} 应为由键和值组成的映射',
    remedy: {
      en: 'Write `key: value`, one a line and indented below the key, or within braces: { key: value, key: value }.',
      zh: '请写成 `键: 值`，每行一项并缩进，或写在花括号内：{ 键: 值, 键: 值 }。',
    },
    example: { plan: 'levers:\n  delay: 1\n' },
  },
  'expects-list': {
    en: '{where} takes a list: [a, b]',
    zh: '{where} 应为列表：[a, b]',
    remedy: {
      en: 'Put brackets around the entries, even around a single one, or write each on a line of its own behind "- ".',
      zh: '请用方括号括起各项（只有一项也要），或每项单独一行，以 "- " 开头。',
    },
    example: { plan: 'variables:\n  output: 900\nreport: output\n' },
  },
  'expects-text-or-mapping': {
    en: '{where} takes a text, a number or a mapping, no list; quote an expression that begins with a bracket',
    zh: '{where} 应为文本、数字或映射，而不是列表；以方括号开头的表达式请加引号',
    remedy: {
      en: 'Write one expression. Values that differ by element are a mapping from element to value beside `by`; a series over time is a table with `lookup`, or a formula of `t`.',
      zh: '请写一个表达式。各元素取值不同时，写 `by` 并按元素逐一列出；随时间变化的数列请用表或含 `t` 的公式。',
    },
    example: { plan: 'variables:\n  output: [900, 950, 1000]\n' },
  },
  'expects-text-or-list': {
    en: '{where} takes a text or a list of texts, no mapping',
    zh: '{where} 应为文本或文本列表，而不是映射',
    remedy: {
      en: 'Write one name, or several in brackets: by: [chain, place].',
      zh: '请写一个名称，或用方括号列出多个：by: [chain, place]。',
    },
    example: { plan: 'variables:\n  output: { value: 900, by: { chain: steel } }\n' },
  },
} as const satisfies Record<string, Mistake>;
