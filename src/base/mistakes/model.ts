/** Mistakes of names, indexes and units, found when the model is built. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const modelMistakes = {
  'unknown-variable': { en: 'unknown variable "{name}"', zh: '没有变量 "{name}"' },
  'unknown-measure': {
    en: 'unknown measure "{name}": a target measures a variable',
    zh: '没有可度量的变量 "{name}"：目标须度量一个变量',
  },
  'unknown-table': { en: 'unknown table "{name}"', zh: '没有表 "{name}"' },
  'unknown-table-column': { en: 'unknown column "{name}" of table {table}', zh: '表 {table} 没有列 "{name}"' },
  'unknown-index': { en: 'unknown index "{name}": an index is a table', zh: '没有索引 "{name}"：索引就是一张表' },
  'index-twice': {
    en: 'index "{name}" stands twice in "by"; a value for each pair needs a second table',
    zh: '索引 "{name}" 在 by 中出现两次；若要两两成对，请另设一张表',
  },
  'unknown-element': { en: 'unknown element "{name}" of {indexes}', zh: '{indexes} 没有元素 "{name}"' },
  'unknown-value': { en: '"{text}" is no value of {what}', zh: '"{text}" 不是 {what} 的取值' },
  'table-as-operand': {
    en: 'table "{name}" makes no index of its own; name one of its columns, as in {name}.column',
    zh: '表 "{name}" 自身不是索引；请写明它的列，如 {name}.列名',
  },
  'index-mismatch': {
    en: '"{name}" runs over {indexes}, which {owner} has not: collapse it (sum, min …), pick an element (x[element]) or add "by: {indexes}" to {owner}',
    zh: '"{name}" 按 {indexes} 展开，而 {owner} 没有该索引：请汇总（sum、min 等）、选取元素（x[元素]），或给 {owner} 加上 by: {indexes}',
  },
  'too-many-elements': {
    en: '"{name}" has {count} indexes: name one element of each',
    zh: '"{name}" 有 {count} 个索引：每个索引写一个元素',
  },
  'element-of-single': {
    en: '"{name}" has no index and so no elements; write {name} by itself',
    zh: '"{name}" 没有索引，也就没有元素；请直接写 {name}',
  },
  'ambiguous-element': {
    en: '"{name}" runs over {indexes}, and this does not say which of them is meant: name one element of each, as in {example}',
    zh: '"{name}" 按 {indexes} 展开，此处看不出指的是哪一个索引：请为每个索引各写一个元素，如 {example}',
  },
  'missing-cases': {
    en: 'no definition of {name} for {elements}: add a case, or "else" for the rest',
    zh: '{name} 缺少 {elements} 的定义：请补上，或用 else 给出其余元素的定义',
  },
  'measure-needs-element': {
    en: 'measure {name} runs over {indexes}: pick an element, as in {name}[{example}], or measure a sum',
    zh: '指标 {name} 按 {indexes} 展开：请选取元素，如 {name}[{example}]，或以其合计为指标',
  },
  'unit-mismatch': {
    en: 'this is in {found}, but {wanted} is needed here',
    zh: '此处的单位是 {found}，而需要的是 {wanted}',
  },
  'unit-missing': {
    en: 'this is a plain number, but {wanted} is needed here: give its numbers a unit, as in 1 {wanted}',
    zh: '此处是无单位的数，而需要的单位是 {wanted}：请给数字加上单位，如 1 {wanted}',
  },
  'rate-expected': {
    en: '{text} is an amount, but {wanted} is needed here, an amount per time; write {remedy}',
    zh: '{text} 是总量，而此处需要单位时间的量（{wanted}）；请写 {remedy}',
  },
  'column-unit-missing': {
    en: 'the column {column} declares no unit, but {wanted} is needed here; declare it in the table, columns: {remedy}',
    zh: '列 {column} 没有声明单位，而此处需要的单位是 {wanted}；请在表中声明 columns: {remedy}',
  },
  'unit-unwanted': {
    en: 'this is in {found}, but a plain number is needed here: divide by a value in that unit, as in x / 1 {found}',
    zh: '此处的单位是 {found}，而需要无单位的数：请除以同单位的量，如 x / 1 {found}',
  },
  'text-for-number': {
    en: '{what} is text and stands where a number is needed; texts can only be compared with == and !=',
    zh: '{what} 是文本，而此处需要数字；文本只能用 == 和 != 比较',
  },
  'text-against-number': {
    en: '{what} is text and cannot equal a number; write the text in quotes, as in "{text}"',
    zh: '{what} 是文本，不能与数字比较；请给文本加引号，如 "{text}"',
  },
  'text-without-quotes': {
    en: 'there is no variable "{name}"; an element or choice is compared in quotes: "{name}"',
    zh: '没有变量 "{name}"；与元素或选项比较时须加引号："{name}"',
  },
  'power-of-unit': {
    en: 'a value in {unit} can only be raised to a whole number that is known before the run',
    zh: '单位为 {unit} 的量只能取运行前已知的整数次幂',
  },
  'empty-cell': {
    en: 'column {column} has no value for {element}; fill the cell, or write "missing: 0" if empty means 0',
    zh: '列 {column} 没有 {element} 的值；请填写，若空白就是 0，请写 missing: 0',
  },
  'at-needs-column': {
    en: 'the second argument of at() is a text column that names elements of the first, as in at(x, table.column)',
    zh: 'at() 的第二个参数应是列出第一个参数之元素的文本列，如 at(x, 表.列)',
  },
  'empty-at': {
    en: '{column} is empty here; give at() a third argument for empty cells',
    zh: '此处 {column} 为空；请给 at() 写上空单元格时用的第三个参数',
  },
  'lookup-needs-column': {
    en: 'the first argument of lookup() is a column of a table that has a key of its own with numbers in it, as in lookup(table.column, x)',
    zh: 'lookup() 的第一个参数应是表中的一列，且该表自身的键为数值，如 lookup(表.列, x)',
    remedy: {
      en: 'Put the curve into a table whose key holds the rising numbers, and name one of its other columns.',
      zh: '把曲线写成一张表，以递增的数值作键，再写出它的另一列。',
    },
    example: { plan: 'variables:\n  x: 1\n  y: lookup(x, 2)' },
  },
  'lookup-key-not-number': {
    en: '"{text}" is no number in the unit of the other keys; lookup() needs numbers in the table’s key',
    zh: '"{text}" 不是与其他键单位一致的数值；lookup() 要求表的键为数值',
    remedy: {
      en: 'Write numbers, percentages or periods in the key column, all in one unit.',
      zh: '键列请写数字、百分数或时期，单位须一致。',
    },
    example: {
      plan: 'tables:\n  curve: { key: x, rows: [{ x: low, y: 1 }, { x: 2, y: 3 }] }\nvariables:\n  y: lookup(curve.y, 1)',
    },
  },
  'lookup-key-not-rising': {
    en: '"{text}" is not above the {key} before it; lookup() needs rising numbers in the table’s key',
    zh: '"{text}" 不大于前一行的 {key}；lookup() 要求表的键逐行递增',
    remedy: { en: 'Put the rows in rising order of the key.', zh: '请按键由小到大排列各行。' },
    example: {
      plan: 'tables:\n  curve: { key: x, rows: [{ x: 2, y: 1 }, { x: 1, y: 3 }] }\nvariables:\n  y: lookup(curve.y, 1)',
    },
  },
  'lookup-empty': {
    en: 'table {table} has no rows here for lookup() to look in',
    zh: '表 {table} 在此没有可供 lookup() 查找的行',
    remedy: { en: 'Give the table rows, or check its "where".', zh: '请给该表补上行，或检查其 where。' },
    example: {
      plan: 'tables:\n  curve: { key: x, rows: [], columns: { y: {} } }\nvariables:\n  y: lookup(curve.y, 1)',
    },
  },
  'empty-group': {
    en: '{name} may be of an empty group; give it a last argument for that case, as in {name}(x, condition, 0)',
    zh: '{name} 的分组可能为空；请写上空组时的值作最后一个参数，如 {name}(x, 条件, 0)',
  },
  'group-arguments': {
    en: '{name} takes a value with indexes or a condition behind it, mean, min and max also what an empty group counts as; argument {given} is one too many',
    zh: '{name} 的参数是一个值及其后的索引或条件，mean、min、max 还可写空组时的值；第 {given} 个参数多余',
  },
  'group-needs-condition': {
    en: 'the second argument of {name} is an index (the name of a table) or a comparison, as in {name}(x, chain) or {name}(x, y > 0)',
    zh: '{name} 的第二个参数须是索引（表名）或比较式，如 {name}(x, chain) 或 {name}(x, y > 0)',
  },
  'nothing-to-collapse': {
    en: '{name} has nothing to collapse over {index}: its first argument does not run over it, or it is named twice; leave it out',
    zh: '{name} 无法按 {index} 汇总：第一个参数没有该索引，或该索引写了两次；请去掉',
  },
  'prev-steps': {
    en: 'prev(x, k) counts back a whole number of steps, 1 or more, known before the run',
    zh: 'prev(x, k) 中的 k 须是运行前已知的正整数步数',
  },
  'period-call': {
    en: '"{text}" is no period; write period("2025"), period("2025-Q3") or period("2025-07")',
    zh: '"{text}" 不是时期；请写 period("2025")、period("2025-Q3") 或 period("2025-07")',
  },
  'constant-not-finite': {
    en: '{name} is {value}: its value must be a finite number',
    zh: '{name} 的值为 {value}：必须是有限的数',
  },
  'lever-not-literal': {
    en: 'lever {name} is set to a number, not to a formula',
    zh: '杠杆 {name} 只能设为数字，不能是公式',
  },
  'threshold-not-literal': {
    en: 'the threshold of target {target} is a number, with or without a unit',
    zh: '目标 {target} 的阈值须是数字，可带单位',
  },
  'period-outside-horizon': {
    en: 'period {period} is outside the horizon: the complete reporting periods run from {first} to {last}',
    zh: '时期 {period} 超出预测期：完整的报告期为 {first} 至 {last}',
  },
  'period-of-other-length': {
    en: '{period} is no reporting period: the plan reports by {report}; write {remedy}, or report: {resolution} under time',
    zh: '{period} 不是报告期：本规划按 {report} 报告；请写 {remedy}，或在 time 下写 report: {resolution}',
  },
  'period-finer-than-step': {
    en: '{period} is shorter than a step: the plan reports by {report}; write {remedy}',
    zh: '{period} 短于一步：本规划按 {report} 报告；请写 {remedy}',
  },
  'sum-of-rate': {
    en: '{name} is a rate ({unit}): its values at several steps cannot be added; use aggregate: mean, or cumulative({name})',
    zh: '{name} 是速率（{unit}），各步之值不可相加；请用 aggregate: mean 或 cumulative({name})',
  },
  'amount-without-aggregate': {
    en: '{name} is an amount ({unit}) that changes by step and has no "aggregate": the mean is reported; write aggregate: last for a stock, sum for an amount of one step',
    zh: '{name} 是逐步变化的数量（{unit}），没有写 aggregate，将报告平均值；存量请写 aggregate: last，单步数量请写 sum',
  },
  'uncovered-steps': {
    en: 'steps {steps} fall in no complete reporting {report}: no target or result looks at them',
    zh: '{steps} 不在任何完整的报告期（{report}）内：目标与结果都不涉及这些步',
  },
  cycle: {
    en: 'values need each other within one step: {path}; break it with prev({name}) in {user}, or make one of them a state (start, next)',
    zh: '同一步内的数值相互依赖：{path}；可在 {user} 中用 prev({name}) 断开，或把其中一个改为状态（start、next）',
  },
  'cycle-at-origin': {
    en: 'values need themselves at the origin, where prev gives the value of the same step: {path}; give {name} a start',
    zh: '基期的 prev 取基期自身的值，因而相互依赖：{path}；请为 {name} 写上 start',
  },
  'plan-too-large': {
    en: 'the plan is too large: {name} has {elements} elements, and a run would need {size} of memory (limit {limit})',
    zh: '规划过大：{name} 有 {elements} 个元素，运行约需内存 {size}（上限 {limit}）',
  },
  'formulas-too-large': {
    en: 'the plan is too large: its formulas, written out for every element, come to more than {limit} operations',
    zh: '规划过大：公式按元素展开后超过 {limit} 次运算',
  },
} as const satisfies Record<string, Mistake>;
