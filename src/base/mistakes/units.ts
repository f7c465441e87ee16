/** Mistakes of units: how they are written, defined, and whether values fit together. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const unitMistakes = {
  'no-unit-behind-number': {
    en: '"{name}" after {number} is no unit; a product needs "*": {number} * {name}',
    zh: '{number} 之后的 "{name}" 不是单位；乘法请写 "*"：{number} * {name}',
    remedy: {
      en: 'Write the "*" of a product. If a unit is meant, correct it or define it under `units`.',
      zh: '相乘请写 "*"。若是单位，请更正写法或在 `units` 下定义。',
    },
    example: { plan: 'variables:\n  growth: 6%\n  y: 2 growth\n' },
  },
  'power-behind-unit': {
    en: 'the power of a unit is a whole number; for a power of the value write ({value})^…',
    zh: '单位的幂次必须是整数；要对整个值求幂请写 ({value})^…',
    remedy: {
      en: '3 metre^2 is three square metres. To square the value, put number and unit into brackets.',
      zh: '3 metre^2 是三平方米。若要对数值平方，请把数与单位一起括起来。',
    },
    example: { plan: 'variables:\n  area: 3 metre^0.5\n' },
  },
  'unit-without-number': {
    en: '"{name}" is a unit and stands only straight after a number; write 1 {name}',
    zh: '"{name}" 是单位，只能紧跟在数之后；请写 1 {name}',
    remedy: {
      en: 'Write the number of units that is meant, often 1: x / 1 tonne. A variable cannot be called like a unit.',
      zh: '请写出单位前的数，通常是 1：x / 1 tonne。变量不能与单位同名。',
    },
    example: { plan: 'variables:\n  mass: { unit: tonne, value: 3 }\n  count: mass / tonne\n' },
  },
  'bad-unit': {
    en: '"{text}" is not a unit; units are written as kg, 亿元/year, kg*metre^2 or 1/year',
    zh: '"{text}" 不是单位；单位写作 kg、亿元/year、kg*metre^2 或 1/year',
    remedy: {
      en: 'A unit is names joined by * and /, each perhaps with a whole power; a factor goes into the number, or into a unit of your own.',
      zh: '单位由名称以 * 和 / 连接而成，可带整数幂；倍数请写进数值，或另定义一个单位。',
    },
    example: { plan: 'variables:\n  mass: { unit: 10 tonne, value: 3 }\n' },
  },
  'unknown-unit': {
    en: 'unknown unit "{name}"',
    zh: '没有单位 "{name}"',
    remedy: {
      en: 'Correct the spelling, or define the unit: `units: { 亿元: 1e8 CNY }`, or `units: { bed: base }` for one that counts for itself.',
      zh: '请更正拼写，或定义该单位：`units: { 亿元: 1e8 CNY }`；自成一类的写 `units: { 床: base }`。',
    },
    example: { plan: 'variables:\n  mass: { unit: tone, value: 3 }\n' },
  },
  'unit-twice': {
    en: 'unit "{name}" stands twice; write a power, {name}^2, or leave both out',
    zh: '单位 "{name}" 出现两次；请写幂次 {name}^2，或都省去',
    remedy: {
      en: 'Write each unit once: metre*metre is metre^2, and CNY/CNY nothing at all.',
      zh: '每个单位只写一次：metre*metre 写 metre^2，CNY/CNY 则不写。',
    },
    example: { plan: 'variables:\n  area: { unit: metre*metre, value: 3 }\n' },
  },
  'unit-power': {
    en: 'the power of unit "{name}" must be a whole number from 1 to {limit}',
    zh: '单位 "{name}" 的幂次必须是 1 到 {limit} 的整数',
    remedy: {
      en: 'A root or a negative power does not stand behind a unit: write 1/metre for metre^-1.',
      zh: '单位后不写分数幂或负幂：metre^-1 请写 1/metre。',
    },
    example: { plan: 'variables:\n  area: { unit: metre^0, value: 3 }\n' },
  },
  'unit-built-in': {
    en: '"{name}" is a built-in unit; give yours another name',
    zh: '"{name}" 是内置单位；请另取名称',
    remedy: {
      en: 'Use the built-in unit as it is and remove the definition, or define yours under another name.',
      zh: '请直接使用内置单位并删去定义，或另取名称定义自己的单位。',
    },
    example: { plan: 'units: { tonne: 1000 kg }\n' },
  },
  'bad-unit-definition': {
    en: 'unit "{name}" must be "base" or a positive number and a unit, as in 1e8 CNY',
    zh: '单位 "{name}" 应定义为 "base"，或正数加单位，如 1e8 CNY',
    remedy: {
      en: 'Write `base` for a unit that counts for itself, or the amount of a known unit that one of it is.',
      zh: '自成一类的单位写 `base`，否则写出它等于多少个已知单位。',
    },
    example: { plan: 'units: { dozen: -12 }\n' },
  },
  'unit-cycle': {
    en: 'units are defined by each other: {cycle}',
    zh: '单位循环定义：{cycle}',
    remedy: {
      en: 'Let one of them be `base`, or define it by a built-in unit.',
      zh: '请把其中一个定义为 `base`，或由内置单位定义。',
    },
    example: { plan: 'units: { box: 12 crate, crate: 2 box }\n' },
  },
  'unit-out-of-range': {
    en: 'unit "{name}" is too large or too small',
    zh: '单位 "{name}" 过大或过小',
    remedy: {
      en: 'Define it with a factor between about 1e-100 and 1e100.',
      zh: '换算系数应大致在 1e-100 与 1e100 之间。',
    },
    example: { plan: 'units: { huge: 1e100 CNY, larger: 1e100 huge }\n' },
  },
  'unit-mismatch': {
    en: 'this is in {found}, but {wanted} is needed here',
    zh: '此处的单位是 {found}，而需要的是 {wanted}',
    remedy: {
      en: 'Check what is added, compared or declared here: amounts of one kind only. An amount from a rate is `cumulative(flow)` or `flow * dt * 1 year`.',
      zh: '请检查此处相加、比较或声明的量是否同类。由速率得总量请写 `cumulative(flow)` 或 `flow * dt * 1 year`。',
    },
    example: { plan: 'variables:\n  mass: { unit: tonne, value: 3 }\n  cost: { unit: CNY, value: mass * 2 }\n' },
  },
  'unit-missing': {
    en: 'this is a plain number, but {wanted} is needed here: give its numbers a unit, as in 1 {wanted}',
    zh: '此处是无单位的数，而需要的单位是 {wanted}：请给数字加上单位，如 1 {wanted}',
    remedy: {
      en: 'Write the unit behind the number that stands for an amount. Only a number alone, without a formula around it, takes the declared unit by itself.',
      zh: '请在代表数量的数字后写上单位。只有单独一个数（不在算式中）才会自动取所声明的单位。',
    },
    example: { plan: 'variables:\n  factor: 3\n  cost: { unit: CNY, value: factor * 2 }\n' },
  },
  'rate-expected': {
    en: '{text} is an amount, but {wanted} is needed here, an amount per time; write {remedy}',
    zh: '{text} 是总量，而此处需要单位时间的量（{wanted}）；请写 {remedy}',
    remedy: {
      en: 'Say per what time the amount is meant; the unit declared is one per time.',
      zh: '请写明该数量是每多长时间的量；此处声明的单位是单位时间的量。',
    },
    example: { plan: 'variables:\n  output: { unit: CNY/year, value: 780 CNY }\n' },
  },
  'column-unit-missing': {
    en: 'the column {column} declares no unit, but {wanted} is needed here; declare it in the table, columns: {remedy}',
    zh: '列 {column} 没有声明单位，而此处需要的单位是 {wanted}；请在表中声明 columns: {remedy}',
    remedy: {
      en: 'Cells of a column that declares a unit may stay plain numbers, which then are in that unit.',
      zh: '声明单位后，该列单元格仍可只写数字，即按该单位计。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, base: 780 }] }\nvariables:\n  output: { by: chain, unit: CNY, value: chain.base }\n',
    },
  },
  'unit-unwanted': {
    en: 'this is in {found}, but a plain number is needed here: divide by a value in that unit, as in x / 1 {found}',
    zh: '此处的单位是 {found}，而需要无单位的数：请除以同单位的量，如 x / 1 {found}',
    remedy: {
      en: 'Exponents, shares and arguments of functions such as exp are plain numbers: divide by an amount in the same unit. If the result should have the unit, declare it.',
      zh: '指数、份额以及 exp 等函数的参数都是纯数：请除以同单位的量。若结果本应带单位，请声明单位。',
    },
    example: { plan: 'variables:\n  mass: { unit: tonne, value: 3 }\n  effect: exp(mass)\n' },
  },
  'power-of-unit': {
    en: 'a value in {unit} can only be raised to a whole number that is known before the run',
    zh: '单位为 {unit} 的量只能取运行前已知的整数次幂',
    remedy: {
      en: 'Divide by 1 of the unit first, (x / 1 tonne)^a, or write a whole number as the exponent.',
      zh: '请先除以 1 个单位：(x / 1 tonne)^a，或用整数作幂次。',
    },
    example: {
      plan: 'variables:\n  mass: { unit: tonne, value: 3 }\n  share: 0.5\n  y: { unit: tonne, value: mass ^ share }\n',
    },
  },
  'sum-of-rate': {
    en: '{name} is a rate ({unit}): its values at several steps cannot be added; use aggregate: mean, or cumulative({name})',
    zh: '{name} 是速率（{unit}），各步之值不可相加；请用 aggregate: mean 或 cumulative({name})',
    remedy: {
      en: 'A rate of 100 a year is 100 in each quarter, not 400 a year: its mean over the period is what is reported.',
      zh: '每年 100 的速率，在每个季度都是 100，不能加成 400：报告期取其平均值。',
    },
    example: { plan: 'variables:\n  output: { unit: CNY/year, value: 780, aggregate: sum }\n' },
  },
  'amount-without-aggregate': {
    en: '{name} is an amount ({unit}) that changes by step and has no "aggregate": the mean is reported; write aggregate: last for a stock, sum for an amount of one step',
    zh: '{name} 是逐步变化的数量（{unit}），没有写 aggregate，将报告平均值；存量请写 aggregate: last，单步数量请写 sum',
    remedy: {
      en: 'Say how the steps of a reporting period make its value. It is a warning: without `aggregate` the mean is taken.',
      zh: '请说明报告期的值如何由其中各步得出。这是警告：不写 `aggregate` 则取平均值。',
    },
    example: {
      plan: 'time: { origin: 2024-Q4, end: 2026-Q4, step: quarter }\nvariables:\n  debt: { unit: CNY, start: 780, next: debt * 1.05 }\nreport: [debt]\n',
    },
  },
} as const satisfies Record<string, Mistake>;
