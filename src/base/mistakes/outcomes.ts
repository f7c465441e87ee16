/** Mistakes of targets, levers and variants, and of what is set. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const outcomeMistakes = {
  'precision-percent': {
    en: 'a precision is in percentage points, and "{text}" may mean a share of the probability itself; write {remedy}',
    zh: '精度以百分点计，而 "{text}" 也可理解为概率本身的百分之几；请写作 {remedy}',
    remedy: {
      en: 'Of a probability of 40%, 1% is 0.4 percentage points. 1pp stands for one percentage point, from 40% to 41%.',
      zh: '概率为 40% 时，其 1% 为 0.4 个百分点。1pp 即一个百分点，如由 40% 到 41%。',
    },
    example: { plan: 'run: { precision: 0.1% }\n' },
  },
  'not-a-precision': {
    en: '"{text}" is no precision; write percentage points above 0, like 0.1pp',
    zh: '"{text}" 不是精度；请写大于 0 的百分点数，如 0.1pp',
    remedy: {
      en: 'Write a number and pp straight behind it: with 0.1pp a probability is known to a tenth of a percentage point.',
      zh: '请写一个数，后接 pp：0.1pp 表示概率精确到 0.1 个百分点。',
    },
    example: { plan: 'run: { precision: fine }\n' },
  },
  'precision-without-targets': {
    en: 'the plan has no targets, and a precision is that of their probabilities; give a number of paths',
    zh: '规划没有目标，而精度是对目标概率而言的；请改为给定路径数',
    remedy: {
      en: 'Write `--paths` or `run: { paths: … }` in place of the precision, or give the plan a target.',
      zh: '请用 `--paths` 或 `run: { paths: … }` 代替精度，或为规划写一个目标。',
    },
    example: {
      plan: 'variables:\n  output: normal(900, 30)\n',
      command: ['run', 'plan.yaml', '--precision', '0.1pp'],
    },
  },
  'one-of-in-by-through': {
    en: 'the target "{name}" needs exactly one of in, by and through',
    zh: '目标 "{name}" 需要且只能有 in、by、through 之一',
    remedy: {
      en: '`in` asks for the value in that period, `by` whether it is reached in any period up to it, `through` whether it holds in every one. Two questions are two targets.',
      zh: '`in` 问该时期的值，`by` 问到该时期为止是否曾达到，`through` 问是否每一期都满足。两个问题请写成两个目标。',
    },
    example: {
      plan: 'variables:\n  output: 900\ntargets:\n  goal: { measure: output, in: 2026, by: 2025, at_least: 1000 }\n',
    },
  },
  'one-of-at-least-at-most': {
    en: 'the target "{name}" needs exactly one of at_least and at_most',
    zh: '目标 "{name}" 需要且只能有 at_least、at_most 之一',
    remedy: {
      en: 'Write one bound. For a corridor make two targets and join them: { all: [above, below] }.',
      zh: '只写一个界限。若要落在区间内，请写两个目标再合并：{ all: [above, below] }。',
    },
    example: { plan: 'variables:\n  output: 900\ntargets:\n  goal: { measure: output, in: 2026 }\n' },
  },
  'count-beyond-list': {
    en: '{text} cannot be reached by a list of {count} targets',
    zh: '只列出 {count} 个目标，达不到 {text} 个',
    remedy: {
      en: 'Lower the number, or add the targets that are missing in the list.',
      zh: '请减小该数，或在列表中补上漏列的目标。',
    },
    example: {
      plan: 'variables:\n  output: 900\ntargets:\n  goal: { measure: output, in: 2026, at_least: 1000 }\n  most: { count: [goal], at_least: 2 }\n',
    },
  },
  'unknown-target': {
    en: 'unknown target "{name}"',
    zh: '没有目标 "{name}"',
    remedy: {
      en: '`all`, `any` and `count` list targets of this plan by their names.',
      zh: '`all`、`any`、`count` 中列出的是本规划中目标的名称。',
    },
    example: {
      plan: 'variables:\n  output: 900\ntargets:\n  goal: { measure: output, in: 2026, at_least: 1000 }\n  both: { all: [gaol] }\n',
    },
  },
  'target-named-twice': {
    en: 'the target "{name}" is named twice',
    zh: '目标 "{name}" 重复列出',
    remedy: {
      en: 'Remove it where it stands again; a target counts once.',
      zh: '请删去重复的一项；一个目标只计一次。',
    },
    example: {
      plan: 'variables:\n  output: 900\ntargets:\n  goal: { measure: output, in: 2026, at_least: 1000 }\n  both: { all: [goal, goal] }\n',
    },
  },
  'target-cycle': {
    en: 'targets are made of each other: {members}',
    zh: '目标互相包含：{members}',
    remedy: {
      en: 'Let one of them list only targets that have a measure.',
      zh: '请使其中一个只列出有 measure 的目标。',
    },
    example: { plan: 'targets:\n  first: { all: [second] }\n  second: { all: [first] }\n' },
  },
  'unknown-measure': {
    en: 'unknown measure "{name}": a target measures a variable',
    zh: '没有可度量的变量 "{name}"：目标须度量一个变量',
    remedy: {
      en: 'Correct the name, or define the variable. A sum over elements gets a variable of its own, total: sum(output), to be measured.',
      zh: '请更正名称，或定义该变量。各元素的合计须先定义为变量，如 total: sum(output)，再作为指标。',
    },
    example: { plan: 'variables:\n  output: 900\ntargets:\n  goal: { measure: ouput, in: 2026, at_least: 1000 }\n' },
  },
  'measure-needs-element': {
    en: 'measure {name} runs over {indexes}: pick an element, as in {name}[{example}], or measure a sum',
    zh: '指标 {name} 按 {indexes} 展开：请选取元素，如 {name}[{example}]，或以其合计为指标',
    remedy: {
      en: 'A target looks at one number a period. For a target of each element write one for each.',
      zh: '每个目标在每一期只看一个数。若每个元素各有目标，请逐个写出。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }, { id: semiconductor }] }\nvariables:\n  output: { by: chain, value: 900 }\ntargets:\n  goal: { measure: output, in: 2026, at_least: 1000 }\n',
    },
  },
  'range-and-choices': {
    en: 'the lever "{name}" has a range or choices, not both',
    zh: '杠杆 "{name}" 只能有 range 与 choices 之一',
    remedy: {
      en: 'Keep `range` for a lever that is a number, `choices` for one that switches between named cases.',
      zh: '数值型杠杆用 `range`，在若干情形之间切换的杠杆用 `choices`。',
    },
    example: { plan: 'levers:\n  delay: { default: 1, range: [0, 2], choices: [1, 2] }\n' },
  },
  'empty-range': {
    en: 'the range of the lever "{name}" must rise from the first number to the second',
    zh: '杠杆 "{name}" 的范围必须由小到大',
    remedy: {
      en: 'Write the lower bound first. A lever that cannot move is a variable.',
      zh: '请先写下限。不能变动的杠杆应写成变量。',
    },
    example: { plan: 'levers:\n  delay: { default: 1, range: [2, 0] }\n' },
  },
  'not-a-lever-choice': {
    en: '"{text}" is no choice of the lever "{name}": {choices}',
    zh: '"{text}" 不是杠杆 "{name}" 的选项：{choices}',
    remedy: {
      en: 'Write one of the choices as they are listed, or add it to `choices`.',
      zh: '请按所列写法写出其中一个选项，或把它加入 `choices`。',
    },
    example: { plan: 'levers:\n  scope: { default: stainles, choices: [stainless, all] }\n' },
  },
  'lever-out-of-range': {
    en: '{text} is outside the range of the lever "{name}", {lower} to {upper}',
    zh: '{text} 超出杠杆 "{name}" 的范围 {lower} 至 {upper}',
    remedy: {
      en: 'Widen `range` if the value can really be had; otherwise stay within it.',
      zh: '若该值确可实现，请放宽 `range`；否则请取范围内的值。',
    },
    example: { plan: 'levers:\n  delay: { default: 3, range: [0, 2] }\n' },
  },
  'lever-needs-value': {
    en: 'the lever "{name}" takes a number or a choice, nothing drawn or stepped',
    zh: '杠杆 "{name}" 只接受数值或选项，不能是 draw 或 start/next',
    remedy: {
      en: 'A lever is what someone decides, so it is set to a value. Put what is uncertain about it into a variable that the formulas add to it.',
      zh: '杠杆由人决定，只能设为确定的值。其不确定的部分请另设变量，在公式中与杠杆相加。',
    },
    example: {
      plan: 'levers:\n  delay: { default: 1 }\nvariants:\n  unsure: { set: { delay: { draw: "normal(1, 0.2)" } } }\n',
    },
  },
  'set-name': {
    en: '"{text}" is neither a name nor name[element]',
    zh: '"{text}" 既不是名称，也不是 名称[元素]',
    remedy: {
      en: 'Under `set` stand names of variables and levers, or one element in brackets and the whole in quotes: "trend[steel]": 3%.',
      zh: '`set` 下写变量或杠杆的名称；设置某个元素时加方括号并整体加引号："trend[steel]": 3%。',
    },
    example: { plan: 'variables:\n  growth: 6%\nvariants:\n  fast: { set: { "growth rate": 8% } }\n' },
  },
  'set-unknown': {
    en: 'there is no variable or lever "{name}" to set; only these and elements of them can be set',
    zh: '没有可设置的变量或杠杆 "{name}"；只能设置变量、杠杆及其元素',
    remedy: {
      en: 'A variant changes what the plan defines and adds nothing: define the variable or lever first.',
      zh: '方案只能更改规划中已有的定义，不能新增：请先定义该变量或杠杆。',
    },
    example: { plan: 'variables:\n  growth: 6%\nvariants:\n  fast: { set: { grwoth: 8% } }\n' },
  },
  'set-element-without-by': {
    en: '"{text}" names an element and "{name}" has no "by"',
    zh: '"{text}" 指定了元素，而 "{name}" 没有 "by"',
    remedy: {
      en: 'Set the name alone, or give the variable `by` if it should differ by element.',
      zh: '请只写名称；若要按元素区分，请给变量加 `by`。',
    },
    example: { plan: 'variables:\n  growth: 6%\nvariants:\n  fast: { set: { "growth[steel]": 8% } }\n' },
  },
  'set-without-value': {
    en: 'nothing is given to set "{name}" to; write name=value',
    zh: '没有给出 "{name}" 的值；请写作 名称=值',
    remedy: {
      en: 'Write the value straight behind the equals sign, in quotes if it has blanks: --set "growth=normal(6%, 2%)".',
      zh: '请在等号后直接写值，含空格时加引号：--set "growth=normal(6%, 2%)"。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['check', 'plan.yaml', '--set', 'growth='] },
  },
  'unknown-variant': {
    en: 'unknown variant "{name}"; the plan has {known}',
    zh: '没有方案 "{name}"；规划中有 {known}',
    remedy: {
      en: 'Write the name of a variant as the plan has it, or leave `--variant` out for the plan as it stands.',
      zh: '请按规划中的写法书写方案名；不写 `--variant` 则按规划本身计算。',
    },
    example: {
      plan: 'variables:\n  growth: 6%\nvariants:\n  fast: { set: { growth: 8% } }\n',
      command: ['check', 'plan.yaml', '--variant', 'fats'],
    },
  },
  'no-variants': {
    en: 'unknown variant "{name}"; the plan has no variants',
    zh: '没有方案 "{name}"；规划中没有方案',
    remedy: {
      en: 'Define it in the plan, variants: { fast: { set: { growth: 8% } } }, or try single values by `--set growth=8%`.',
      zh: '请在规划中定义，如 variants: { fast: { set: { growth: 8% } } }；若只试个别数值，可用 `--set growth=8%`。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['check', 'plan.yaml', '--variant', 'fast'] },
  },
} as const satisfies Record<string, Mistake>;
