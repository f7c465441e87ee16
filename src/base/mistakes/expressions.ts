/** Mistakes in expressions and units. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const expressionMistakes = {
  'write-instead': { en: '"{text}" is not used here; write {remedy}', zh: '不支持 "{text}"；请写 {remedy}' },
  'leading-equals': {
    en: 'an expression does not begin with "="; drop the =',
    zh: '表达式不以 "=" 开头；请去掉 =',
  },
  'unexpected-character': { en: 'unexpected "{text}" in an expression', zh: '表达式中不能有 "{text}"' },
  'bad-number': {
    en: '"{text}" is not a number, or is too large; write it as 12, 0.5 or 1e8',
    zh: '"{text}" 不是数，或超出范围；请写成 12、0.5 或 1e8',
  },
  'bad-escape': {
    en: 'in quoted text a backslash stands only before a quote or another backslash',
    zh: '引号内的反斜杠只能放在引号或另一个反斜杠之前',
  },
  'unclosed-quote': {
    en: 'the text that begins with {quote} has no closing {quote}',
    zh: '以 {quote} 开始的文本缺少结尾的 {quote}',
  },
  'no-transpose': { en: "there is no x'; nothing is transposed here", zh: "没有 x' 这种写法；这里没有转置" },
  'no-factorial': { en: 'there is no factorial x!; write the product', zh: '没有阶乘 x!；请写成乘积' },
  'stray-percent': {
    en: '"%" stands straight after a number, as in 5%; a remainder is mod(a, b)',
    zh: '"%" 只能紧跟在数之后，如 5%；求余数请写 mod(a, b)',
  },
  'one-expression': {
    en: '";" is not used; an expression is one value, and each further value is a variable of its own',
    zh: '不支持 ";"；一个表达式只有一个值，其他值请另设变量',
  },
  'no-comment': {
    en: '"#" is no part of an expression; a comment stands behind the expression, outside its quotes, after a space',
    zh: '表达式中不能有 "#"；注释请写在表达式之后、引号之外，并以空格隔开',
  },
  'no-range': {
    en: '":" is not used; a choice is if(c, a, b), a list is [1, 2, 3]',
    zh: '不支持 ":"；条件请写 if(c, a, b)，列表请写 [1, 2, 3]',
  },
  'no-conversion': {
    en: 'there is no "{text}"; units convert by themselves: declare the unit of the variable',
    zh: '没有 "{text}" 运算；单位会自动换算：请声明变量的单位',
  },
  'no-value': { en: '"{text}" is a reserved word and has no value', zh: '"{text}" 是保留字，没有值' },
  'bare-period': {
    en: 'a period is written period("{text}") in an expression',
    zh: '表达式中的时期请写成 period("{text}")',
  },
  'no-unit-behind-number': {
    en: '"{name}" after {number} is no unit; a product needs "*": {number} * {name}',
    zh: '{number} 之后的 "{name}" 不是单位；乘法请写 "*"：{number} * {name}',
  },
  'power-behind-unit': {
    en: 'the power of a unit is a whole number; for a power of the value write ({value})^…',
    zh: '单位的幂次必须是整数；要对整个值求幂请写 ({value})^…',
  },
  'unit-without-number': {
    en: '"{name}" is a unit and stands only straight after a number; write 1 {name}',
    zh: '"{name}" 是单位，只能紧跟在数之后；请写 1 {name}',
  },
  'side-by-side': {
    en: '"{left}" and "{right}" stand side by side; a product needs "*", and arguments a comma',
    zh: '"{left}" 与 "{right}" 之间缺少运算符；乘法请写 "*"，参数之间请用逗号',
  },
  'value-missing': { en: 'a value is missing before "{before}"', zh: '"{before}" 之前缺少一个值' },
  'ends-early': { en: 'the expression ends too early, after "{after}"', zh: '表达式在 "{after}" 之后不完整' },
  'empty-expression': { en: 'the expression is empty', zh: '表达式为空' },
  'unclosed-bracket': { en: '"{bracket}" is never closed', zh: '"{bracket}" 没有对应的右括号' },
  'unopened-bracket': { en: '"{bracket}" closes nothing that is open here', zh: '"{bracket}" 没有对应的左括号' },
  'stray-comma': {
    en: '"," stands only between arguments and the items of a list',
    zh: '逗号只能用在参数之间或列表的各项之间',
  },
  'stray-dot': {
    en: '"." stands only between a table and its column, table.column',
    zh: '"." 只能用在表与列之间：table.column',
  },
  'no-subscript': {
    en: '"[" stands only behind a name, once: x[a], x[a, b], table.column[a]',
    zh: '"[" 只能用在名称之后，且只有一次：x[a]、x[a, b]、table.column[a]',
  },
  'no-key': { en: 'an element is missing between the brackets', zh: '方括号中缺少元素' },
  'key-needs-quotes': {
    en: 'between [ and ] stands an element, not an expression; write ["{text}"] if that is its name',
    zh: '方括号中是元素名，不是表达式；如果元素就叫这个名字，请写 ["{text}"]',
  },
  'chained-comparison': {
    en: 'comparisons do not chain; write a < b and b < c',
    zh: '比较不能连写；请写 a < b and b < c',
  },
  'not-needs-brackets': {
    en: '"not" before "{operator}" needs brackets; write not (a {operator} b)',
    zh: '"not" 与 "{operator}" 同用时需要括号；请写 not (a {operator} b)',
  },
  'too-deep': {
    en: 'the expression nests deeper than {limit} levels; give parts of it names',
    zh: '表达式嵌套超过 {limit} 层；请把其中部分另设变量',
  },
  'too-long': {
    en: 'the expression is longer than {limit} characters; give parts of it names',
    zh: '表达式超过 {limit} 个字符；请把其中部分另设变量',
  },
  'too-many-operators': {
    en: 'the expression has more than {limit} operators; give parts of it names, or use a table and sum',
    zh: '表达式的运算符超过 {limit} 个；请把其中部分另设变量，或使用表与 sum',
  },
  'bad-unit': {
    en: '"{text}" is not a unit; units are written as kg, 亿元/year, kg*metre^2 or 1/year',
    zh: '"{text}" 不是单位；单位写作 kg、亿元/year、kg*metre^2 或 1/year',
  },
  'unknown-unit': { en: 'unknown unit "{name}"', zh: '没有单位 "{name}"' },
  'unit-twice': {
    en: 'unit "{name}" stands twice; write a power, {name}^2, or leave both out',
    zh: '单位 "{name}" 出现两次；请写幂次 {name}^2，或都省去',
  },
  'unit-power': {
    en: 'the power of unit "{name}" must be a whole number from 1 to {limit}',
    zh: '单位 "{name}" 的幂次必须是 1 到 {limit} 的整数',
  },
  'bad-unit-name': {
    en: '"{name}" cannot name a unit; a name is a letter or "_", then letters, digits, "_", and not a reserved word',
    zh: '"{name}" 不能作单位名；名称以字母、汉字或 "_" 开头，后接字母、汉字、数字或 "_"，且不能是保留字',
  },
  'unit-built-in': {
    en: '"{name}" is a built-in unit; give yours another name',
    zh: '"{name}" 是内置单位；请另取名称',
  },
  'unit-defined-twice': { en: 'unit "{name}" is defined twice', zh: '单位 "{name}" 定义了两次' },
  'bad-unit-definition': {
    en: 'unit "{name}" must be "base" or a positive number and a unit, as in 1e8 CNY',
    zh: '单位 "{name}" 应定义为 "base"，或正数加单位，如 1e8 CNY',
  },
  'unit-cycle': { en: 'units are defined by each other: {cycle}', zh: '单位循环定义：{cycle}' },
  'unit-out-of-range': { en: 'unit "{name}" is too large or too small', zh: '单位 "{name}" 过大或过小' },
} as const satisfies Record<string, Mistake>;
