/** Mistakes of how an expression is put together. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const expressionMistakes = {
  'chained-comparison': {
    en: 'comparisons do not chain; write a < b and b < c',
    zh: '比较不能连写；请写 a < b and b < c',
    remedy: {
      en: 'Say both comparisons, joined by `and`.',
      zh: '请写成两个比较，用 `and` 连接。',
    },
    example: { plan: 'variables:\n  x: 3\n  y: 1 < x < 5\n' },
  },
  'not-needs-brackets': {
    en: '"not" before "{operator}" needs brackets; write not (a {operator} b)',
    zh: '"not" 与 "{operator}" 同用时需要括号；请写 not (a {operator} b)',
    remedy: {
      en: 'Put brackets around what is negated, or turn the comparison round: a != b.',
      zh: '请给被否定的部分加括号，或改用相反的比较：a != b。',
    },
    example: { plan: 'variables:\n  x: 3\n  y: not x == 5\n' },
  },
  'side-by-side': {
    en: '"{left}" and "{right}" stand side by side; a product needs "*", and arguments a comma',
    zh: '"{left}" 与 "{right}" 之间缺少运算符；乘法请写 "*"，参数之间请用逗号',
    remedy: {
      en: 'Write what joins the two: an operator, a comma between arguments, or "_" if both are one name.',
      zh: '请写出两者之间的运算符；参数之间用逗号；若同属一个名称，请用 "_" 连接。',
    },
    example: { plan: 'variables:\n  x: 3\n  y: x 5\n' },
  },
  'value-missing': {
    en: 'a value is missing before "{before}"',
    zh: '"{before}" 之前缺少一个值',
    remedy: {
      en: 'Write the value, or remove the operator or comma that stands too many.',
      zh: '请补上缺少的值，或删去多余的运算符或逗号。',
    },
    example: { plan: 'variables:\n  y: 3 + * 5\n' },
  },
  'ends-early': {
    en: 'the expression ends too early, after "{after}"',
    zh: '表达式在 "{after}" 之后不完整',
    remedy: {
      en: 'Write what comes behind the operator, or remove it. An expression may go on in the next line if that is indented further.',
      zh: '请补上运算符之后的内容，或删去运算符。表达式可以换行，续行须多缩进。',
    },
    example: { plan: 'variables:\n  y: 3 +\n' },
  },
  'empty-expression': {
    en: 'the expression is empty',
    zh: '表达式为空',
    remedy: {
      en: 'Write a number or a formula; for nothing write 0, or leave the key out.',
      zh: '请写数字或公式；没有则写 0，或去掉该键。',
    },
    example: { plan: 'variables:\n  y: ""\n' },
  },
  'unclosed-bracket': {
    en: '"{bracket}" is never closed',
    zh: '"{bracket}" 没有对应的右括号',
    remedy: {
      en: 'Add the closing bracket, or remove the one that opens.',
      zh: '请补上右括号，或删去多余的左括号。',
    },
    example: { plan: 'variables:\n  y: 3 * (4 + 5\n' },
  },
  'unopened-bracket': {
    en: '"{bracket}" closes nothing that is open here',
    zh: '"{bracket}" 没有对应的左括号',
    remedy: {
      en: 'Remove the bracket, or add its partner: ( closes with ) and [ with ].',
      zh: '请删去该括号，或补上与之配对的左括号：( 配 )，[ 配 ]。',
    },
    example: { plan: 'variables:\n  y: 3 * 4 + 5)\n' },
  },
  'stray-comma': {
    en: '"," stands only between arguments and the items of a list',
    zh: '逗号只能用在参数之间或列表的各项之间',
    remedy: {
      en: 'A formula gives one value. Name the function that takes several, as in min(a, b), or give each value a variable of its own; numbers have a decimal point.',
      zh: '一个公式只给出一个值。请写出接受多个参数的函数，如 min(a, b)，或为每个值各设一个变量；小数点请写 "."。',
    },
    example: { plan: 'variables:\n  y: (3, 4) * 2\n' },
  },
  'stray-dot': {
    en: '"." stands only between a table and its column, table.column',
    zh: '"." 只能用在表与列之间：table.column',
    remedy: {
      en: 'Write numbers as 0.5, and a column as table.column with a name on both sides of the dot.',
      zh: '小数写作 0.5；列写作 表.列，点的两边都是名称。',
    },
    example: { plan: 'variables:\n  x: 3\n  y: x.\n' },
  },
  'no-subscript': {
    en: '"[" stands only behind a name, once: x[a], x[a, b], table.column[a]',
    zh: '"[" 只能用在名称之后，且只有一次：x[a]、x[a, b]、table.column[a]',
    remedy: {
      en: 'Elements of a formula are picked inside it: x[steel] + y[steel] for (x + y)[steel].',
      zh: '元素要在公式内部选取：写 x[steel] + y[steel]，不写 (x + y)[steel]。',
    },
    example: { plan: 'variables:\n  x: 3\n  y: (x + 1)[steel]\n' },
  },
  'no-key': {
    en: 'an element is missing between the brackets',
    zh: '方括号中缺少元素',
    remedy: {
      en: "Name an element between the brackets; without them the variable's running element is meant.",
      zh: '请在方括号中写出元素；不写方括号则指当前元素。',
    },
    example: { plan: 'variables:\n  x: 3\n  y: x[]\n' },
  },
  'key-needs-quotes': {
    en: 'between [ and ] stands an element, not an expression; write ["{text}"] if that is its name',
    zh: '方括号中是元素名，不是表达式；如果元素就叫这个名字，请写 ["{text}"]',
    remedy: {
      en: 'Quote an element whose name has blanks, hyphens or dots. Which element it is cannot be computed; at(x, table.column) follows a column.',
      zh: '含空格、连字符或点的元素名要加引号。元素不能由算式得出；若由某一列指定，请用 at(x, 表.列)。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: cold-rolling }] }\nvariables:\n  x: { by: chain, value: 3 }\n  y: x[cold-rolling]\n',
    },
  },
  'too-deep': {
    en: 'the expression nests deeper than {limit} levels; give parts of it names',
    zh: '表达式嵌套超过 {limit} 层；请把其中部分另设变量',
    remedy: {
      en: 'Define the inner parts as variables of their own; that also makes them visible in a replay.',
      zh: '请把内层部分另设变量；这样在回放（replay）中也能看到它们。',
    },
    example: { plan: `variables:\n  y: ${'('.repeat(250)}1${')'.repeat(250)}\n` },
  },
  'too-long': {
    en: 'the expression is longer than {limit} characters; give parts of it names',
    zh: '表达式超过 {limit} 个字符；请把其中部分另设变量',
    remedy: {
      en: 'Put the numbers into a table and the parts into variables.',
      zh: '请把数字放进表中，把各部分另设变量。',
    },
    example: { plan: `variables:\n  y: 1${' + 10'.repeat(5000)}\n` },
  },
  'too-many-operators': {
    en: 'the expression has more than {limit} operators; give parts of it names, or use a table and sum',
    zh: '表达式的运算符超过 {limit} 个；请把其中部分另设变量，或使用表与 sum',
    remedy: {
      en: 'Values that are added one after the other are elements of a table: sum(x) adds them all.',
      zh: '逐项相加的数值应作为表的元素，用 sum(x) 求和。',
    },
    example: { plan: `variables:\n  y: 1${' + 1'.repeat(1001)}\n` },
  },
} as const satisfies Record<string, Mistake>;
