/** Mistakes of what a formula refers to: variables, tables, columns, indexes and their elements. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const referenceMistakes = {
  'unknown-variable': {
    en: 'unknown variable "{name}"',
    zh: '没有变量 "{name}"',
    remedy: {
      en: 'Correct the spelling, or define the variable. Lines may stand in any order. A text is written in quotes.',
      zh: '请更正拼写，或定义该变量；定义的先后顺序不限。文本要加引号。',
    },
    example: { plan: 'variables:\n  output: 780\n  profit: 5% * outptu\n' },
  },
  'unknown-table': {
    en: 'unknown table "{name}"',
    zh: '没有表 "{name}"',
    remedy: {
      en: 'Correct the spelling, or define the table under `tables`.',
      zh: '请更正拼写，或在 `tables` 下定义该表。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, base: 780 }] }\nvariables:\n  output: sum(chian.base)\n',
    },
  },
  'unknown-table-column': {
    en: 'unknown column "{name}" of table {table}',
    zh: '表 {table} 没有列 "{name}"',
    remedy: {
      en: 'Write the column as the header row, or the rows in the plan, have it.',
      zh: '请按标题行（或规划中各行）的写法书写列名。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, base: 780 }] }\nvariables:\n  output: sum(chain.bsae)\n',
    },
  },
  'key-as-column': {
    en: '"{name}" is a key of table {table}, no column; the element is written {index}, as in {index} == "{element}"',
    zh: '"{name}" 是表 {table} 的键，不是列；当前元素写作 {index}，如 {index} == "{element}"',
    remedy: {
      en: 'Compare the index by its own name. A part of a table\'s elements is best told apart by a column of the table: sum(added, project.place == "north").',
      zh: '请直接用索引名作比较。若要区分部分元素，最好在表中加一列：sum(added, project.place == "north")。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, base: 780 }] }\nvariables:\n  output: sum(chain.base, chain.id == "steel")\n',
    },
  },
  'unknown-index': {
    en: 'unknown index "{name}": an index is a table',
    zh: '没有索引 "{name}"：索引就是一张表',
    remedy: {
      en: '`by` names tables that have a key of their own, as in tables: { chain: { key: id, … } } and by: chain.',
      zh: '`by` 中写的是有自己的键的表，如 tables: { chain: { key: id, … } } 与 by: chain。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }] }\nvariables:\n  output: { by: chian, value: 780 }\n',
    },
  },
  'index-twice': {
    en: 'index "{name}" stands twice in "by"; a value for each pair needs a second table',
    zh: '索引 "{name}" 在 by 中出现两次；若要两两成对，请另设一张表',
    remedy: {
      en: 'Make a second table with the same elements under another name for the other side of the pair.',
      zh: '请另设一张元素相同、名称不同的表，用作成对中的另一方。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }] }\nvariables:\n  output: { by: [chain, chain], value: 780 }\n',
    },
  },
  'unknown-element': {
    en: 'unknown element "{name}" of {indexes}',
    zh: '{indexes} 没有元素 "{name}"',
    remedy: {
      en: 'Write the element as the key of its row has it, capitals and leading zeros too.',
      zh: '请按该行键的写法书写元素（区分大小写，保留前导零）。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }] }\nvariables:\n  output: { by: chain, value: 780 }\n  main: output[stel]\n',
    },
  },
  'unknown-value': {
    en: '"{text}" is no value of {what}',
    zh: '"{text}" 不是 {what} 的取值',
    remedy: {
      en: 'Compare with a text that the column, index or lever can have; otherwise the condition would never hold.',
      zh: '请与该列、索引或杠杆可能取到的文本比较；否则条件永远不成立。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, rows: [{ id: A1, place: north, size: 20 }] }\nvariables:\n  there: sum(project.size, project.place == "nort")\n',
    },
  },
  'table-as-operand': {
    en: 'table "{name}" makes no index of its own; name one of its columns, as in {name}.column',
    zh: '表 "{name}" 自身不是索引；请写明它的列，如 {name}.列名',
    remedy: {
      en: 'A table whose keys all refer to other tables holds data and has no elements of its own.',
      zh: '键全部引用其他表的表只存放数据，自身没有元素。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }] }\n  share: { key: [chain], rows: [{ chain: steel, part: 40% }] }\nvariables:\n  total: 1 + share\n',
    },
  },
  'index-mismatch': {
    en: '"{name}" runs over {indexes}, which {owner} has not: collapse it (sum, min …), pick an element (x[element]) or add "by: {indexes}" to {owner}',
    zh: '"{name}" 按 {indexes} 展开，而 {owner} 没有该索引：请汇总（sum、min 等）、选取元素（x[元素]），或给 {owner} 加上 by: {indexes}',
    remedy: {
      en: 'A formula gives one number for each element of its own variable, so any further index has to be collapsed, picked from, or added.',
      zh: '公式对变量的每个元素给出一个数，多出的索引必须汇总、选取其中一个元素，或加到变量的 by 中。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }, { id: semiconductor }] }\nvariables:\n  output: { by: chain, value: 780 }\n  total: output * 1.05\n',
    },
  },
  'too-many-elements': {
    en: '"{name}" has {count} indexes: name one element of each',
    zh: '"{name}" 有 {count} 个索引：每个索引写一个元素',
    remedy: {
      en: 'Remove the elements that are too many.',
      zh: '请删去多余的元素。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }] }\nvariables:\n  output: { by: chain, value: 780 }\n  main: output[steel, steel]\n',
    },
  },
  'element-of-single': {
    en: '"{name}" has no index and so no elements; write {name} by itself',
    zh: '"{name}" 没有索引，也就没有元素；请直接写 {name}',
    remedy: {
      en: 'Remove the brackets, or give the variable `by` if it should differ by element.',
      zh: '请去掉方括号；若要按元素区分，请给变量加 `by`。',
    },
    example: { plan: 'variables:\n  output: 780\n  main: output[steel]\n' },
  },
  'ambiguous-element': {
    en: '"{name}" runs over {indexes}, and this does not say which of them is meant: name one element of each, as in {example}',
    zh: '"{name}" 按 {indexes} 展开，此处看不出指的是哪一个索引：请为每个索引各写一个元素，如 {example}',
    remedy: {
      en: 'Name one element of every index, in the order of `by`.',
      zh: '请按 `by` 的顺序，为每个索引各写一个元素。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }, { id: both }] }\n  place: { key: id, rows: [{ id: north }, { id: both }] }\nvariables:\n  output: { by: [chain, place], value: 780 }\n  main: sum(output[both])\n',
    },
  },
  'text-for-number': {
    en: '{what} is text and stands where a number is needed; texts can only be compared with == and !=',
    zh: '{what} 是文本，而此处需要数字；文本只能用 == 和 != 比较',
    remedy: {
      en: 'Take a column of numbers, or compare the text: chain.kind == "metal" is 1 where it holds and 0 elsewhere.',
      zh: '请改用数值列，或对文本作比较：chain.kind == "metal" 成立为 1，否则为 0。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, kind: metal }] }\nvariables:\n  output: { by: chain, value: chain.kind * 2 }\n',
    },
  },
  'text-against-number': {
    en: '{what} is text and cannot equal a number; write the text in quotes, as in "{text}"',
    zh: '{what} 是文本，不能与数字比较；请给文本加引号，如 "{text}"',
    remedy: {
      en: 'Keys and choices are texts also where they look like numbers; quote what they are compared with.',
      zh: '键和选项即使看似数字也是文本；与之比较的内容要加引号。',
    },
    example: {
      plan: 'tables:\n  cohort: { key: id, rows: [{ id: 2024 }] }\nvariables:\n  first: { by: cohort, value: cohort == 2024 }\n',
    },
  },
  'text-without-quotes': {
    en: 'there is no variable "{name}"; an element or choice is compared in quotes: "{name}"',
    zh: '没有变量 "{name}"；与元素或选项比较时须加引号："{name}"',
    remedy: {
      en: 'Without quotes it would be the name of a variable. In brackets behind a variable, elements need no quotes: output[steel].',
      zh: '不加引号会被当作变量名。变量后方括号中的元素不必加引号：output[steel]。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }] }\nvariables:\n  is_steel: { by: chain, value: chain == steel }\n',
    },
  },
  'empty-cell': {
    en: 'column {column} has no value for {element}; fill the cell, or write "missing: 0" if empty means 0',
    zh: '列 {column} 没有 {element} 的值；请填写，若空白就是 0，请写 missing: 0',
    remedy: {
      en: 'Empty is not 0 by itself: fill in the value, or say `missing: 0` for the column or the whole table. A pair that is not listed counts as empty too.',
      zh: '空白本身不等于 0：请填写数值，或对该列或整张表写 `missing: 0`。未列出的组合也算空白。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, base: 780 }, { id: semiconductor }] }\nvariables:\n  output: { by: chain, value: chain.base }\n',
    },
  },
} as const satisfies Record<string, Mistake>;
