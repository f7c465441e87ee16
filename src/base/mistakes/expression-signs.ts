/** Mistakes of the signs and words in expressions, most of them of other languages. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const expressionSignMistakes = {
  'write-instead': {
    en: '"{text}" is not used here; write {remedy}',
    zh: '不支持 "{text}"；请写 {remedy}',
    remedy: {
      en: 'Expressions have the signs and words of this language only; the remedy in the message means the same.',
      zh: '表达式只使用本语言的符号和词；提示中给出的写法含义相同。',
    },
    example: { plan: 'variables:\n  output: 780 × 1.05\n' },
  },
  'leading-equals': {
    en: 'an expression does not begin with "="; drop the =',
    zh: '表达式不以 "=" 开头；请去掉 =',
    remedy: {
      en: 'Write the formula alone, without the sign that spreadsheets begin it with.',
      zh: '请直接写公式，不要像电子表格那样以等号开头。',
    },
    example: { plan: 'variables:\n  output: =780 * 1.05\n' },
  },
  'named-argument': {
    en: 'arguments go by their order and have no names here; drop "{name} ="',
    zh: '参数按次序书写，不写名称；请去掉 "{name} ="',
    remedy: {
      en: 'Write the values alone, in the order of the reference: `normal(mean, sd)` is written `normal(5%, 2%)`.',
      zh: '请按手册中的次序只写数值：`normal(mean, sd)` 写作 `normal(5%, 2%)`。',
    },
    example: { plan: 'variables:\n  growth: normal(mean=5%, 2%)\n' },
  },
  'unexpected-character': {
    en: 'unexpected "{text}" in an expression',
    zh: '表达式中不能有 "{text}"',
    remedy: {
      en: 'Remove the character. In texts that are compared it may stand within quotes; names have letters, digits and _ only.',
      zh: '请删去该字符。它可以出现在用于比较的引号文本中；名称只含文字、数字和 _。',
    },
    example: { plan: 'variables:\n  output: 780 $\n' },
  },
  'bad-number': {
    en: '"{text}" is not a number, or is too large; write it as 12, 0.5 or 1e8',
    zh: '"{text}" 不是数，或超出范围；请写成 12、0.5 或 1e8',
    remedy: {
      en: 'Digits, one decimal point, perhaps e and a power of ten. The largest number is about 1.8e308: choose a unit in which values are nearer to 1.',
      zh: '数字由半角数字和一个小数点组成，可用 e 表示 10 的幂。上限约为 1.8e308：请换用数值较小的单位。',
    },
    example: { plan: 'variables:\n  output: 1e999\n' },
  },
  'bad-escape': {
    en: 'in quoted text a backslash stands only before a quote or another backslash',
    zh: '引号内的反斜杠只能放在引号或另一个反斜杠之前',
    remedy: {
      en: 'Write a backslash of the text twice. Names of elements are written as the table has them.',
      zh: '文本中的反斜杠要写两次。元素名按表中的写法书写。',
    },
    example: { plan: 'variables:\n  match: \'"a\\b" == "c"\'\n' },
  },
  'unclosed-quote': {
    en: 'the text that begins with {quote} has no closing {quote}',
    zh: '以 {quote} 开始的文本缺少结尾的 {quote}',
    remedy: {
      en: 'Close the text with the quote that opened it, " or \'. The quotes that YAML needs stand outside the expression and do not count.',
      zh: '请用与开头相同的引号（" 或 \'）收尾。YAML 所需的引号在表达式之外，不计在内。',
    },
    example: { plan: "variables:\n  match: 'x == \"north'\n" },
  },
  'no-transpose': {
    en: "there is no x'; nothing is transposed here",
    zh: "没有 x' 这种写法；这里没有转置",
    remedy: {
      en: 'Remove the quote; texts are quoted on both sides.',
      zh: '请删去该引号；文本要在两边都加引号。',
    },
    example: { plan: "variables:\n  x: 3\n  y: x' * 2\n" },
  },
  'no-factorial': {
    en: 'there is no factorial x!; write the product',
    zh: '没有阶乘 x!；请写成乘积',
    remedy: {
      en: '"Not" is written `not x`, "not equal" a != b, and a factorial as the product of its numbers.',
      zh: '“非”写 `not x`，“不等于”写 a != b，阶乘请写成连乘。',
    },
    example: { plan: 'variables:\n  x: 3\n  y: x!\n' },
  },
  'stray-percent': {
    en: '"%" stands straight after a number, as in 5%; a remainder is mod(a, b)',
    zh: '"%" 只能紧跟在数之后，如 5%；求余数请写 mod(a, b)',
    remedy: {
      en: 'Write 5% without a blank before the sign, and behind numbers only: a share that is a name already is a number between 0 and 1.',
      zh: '5% 的百分号前不留空格，且只能跟在数字后：变量若是份额，本身就是 0 到 1 之间的数。',
    },
    example: { plan: 'variables:\n  share: 0.4\n  rest: 1 - share%\n' },
  },
  'one-expression': {
    en: '";" is not used; an expression is one value, and each further value is a variable of its own',
    zh: '不支持 ";"；一个表达式只有一个值，其他值请另设变量',
    remedy: {
      en: 'Give each value a variable of its own and use the names.',
      zh: '请为每个值各设一个变量，再引用其名称。',
    },
    example: { plan: 'variables:\n  y: 3 + 4; 5\n' },
  },
  'no-comment': {
    en: '"#" is no part of an expression; a comment stands behind the expression, outside its quotes, after a space',
    zh: '表达式中不能有 "#"；注释请写在表达式之后、引号之外，并以空格隔开',
    remedy: {
      en: 'Write the remark behind the value, a blank before the #, or under `note`.',
      zh: '备注请写在值之后，# 前留空格，或写在 `note` 中。',
    },
    example: { plan: 'variables:\n  y: "3 # estimated"\n' },
  },
  'no-range': {
    en: '":" is not used; a choice is if(c, a, b), a list is [1, 2, 3]',
    zh: '不支持 ":"；条件请写 if(c, a, b)，列表请写 [1, 2, 3]',
    remedy: {
      en: 'A choice between two values is `if(condition, a, b)`; a stretch of time is pulse(time, from, to).',
      zh: '二选一请写 `if(条件, a, b)`；一段时间请写 pulse(time, from, to)。',
    },
    example: { plan: 'variables:\n  y: "3:5"\n' },
  },
  'no-conversion': {
    en: 'there is no "{text}"; units convert by themselves: declare the unit of the variable',
    zh: '没有 "{text}" 运算；单位会自动换算：请声明变量的单位',
    remedy: {
      en: 'Declare `unit` on the variable: values in any unit that converts are brought to it. The plain number in a unit is x / 1 tonne.',
      zh: '请给变量声明 `unit`：凡可换算的单位都会自动换算。若要取某单位下的纯数，请写 x / 1 tonne。',
    },
    example: { plan: 'variables:\n  mass: { unit: kg, value: 3 tonne to kg }\n' },
  },
  'no-value': {
    en: '"{text}" is a reserved word and has no value',
    zh: '"{text}" 是保留字，没有值',
    remedy: {
      en: 'Use numbers: 1 or 0 for true and false; for "no value" give the case one that fits the formula, often 0.',
      zh: '请用数字：真为 1，假为 0；“没有值”请给出公式中合适的数，通常为 0。',
    },
    example: { plan: 'variables:\n  y: 1 + undefined\n' },
  },
  'bare-period': {
    en: 'a period is written period("{text}") in an expression',
    zh: '表达式中的时期请写成 period("{text}")',
    remedy: {
      en: 'Put the period into the call and in quotes. Without quotes 2025-07 would be 2025 less 7.',
      zh: '请写入 period() 并加引号。不加引号的 2025-07 会是 2025 减 7。',
    },
    example: { plan: 'variables:\n  open: time >= 2025-Q3\n' },
  },
} as const satisfies Record<string, Mistake>;
