/** Mistakes found while a plan file and its tables are read. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const readingMistakes = {
  'unknown-key': { en: 'unknown key "{name}" in {where}', zh: '{where} 中没有键 "{name}"' },
  'file-too-large': {
    en: 'the file has {size} characters; at most {limit} are read',
    zh: '文件有 {size} 个字符，最多读取 {limit} 个',
  },
  'file-too-deep': {
    en: 'lists and mappings are nested more than {limit} deep',
    zh: '列表和映射的嵌套超过 {limit} 层',
  },
  'quote-expression': {
    en: 'YAML takes {text} apart here; quote the expression',
    zh: 'YAML 会在此处拆开 {text}；请给整个表达式加引号',
  },
  'yaml-feature': {
    en: '{text}: plan files have no tags, anchors, aliases, merge keys or directives; if it belongs to an expression or a name, quote the expression',
    zh: '{text}：规划文件不使用标签、锚点、别名、合并键和指令；如果它属于表达式或名称，请加引号',
  },
  'reserved-word': {
    en: '{text} is no value in a plan file; write 1 or 0 for a truth value, a number for a number, and "{text}" in quotes for a name',
    zh: '{text} 在规划文件中不是值；真假请写 1 或 0，数值请写数字，名称请加引号写作 "{text}"',
  },
  'several-documents': {
    en: 'a plan file is one YAML document; remove this "---" and what belongs to another plan',
    zh: '一个规划文件只有一个 YAML 文档；请删去此处的 "---" 以及属于别的规划的内容',
  },
  'tab-indent': { en: 'a tab indents this line; use spaces', zh: '此行用制表符缩进；请改用空格' },
  'bad-indent': {
    en: 'this line does not fit the lines around it; give the keys of one mapping the same indent, and quote the expression if ": " belongs to one',
    zh: '此行与上下文的缩进不一致；同一映射的键请对齐，若 ": " 属于表达式请加引号',
  },
  'bracket-not-closed': {
    en: 'the "{bracket}" that opens here is not closed by line {line}; add the missing "{closing}", or quote the expression if the bracket belongs to one',
    zh: '此处打开的 "{bracket}" 到第 {line} 行仍没有关闭；请补上 "{closing}"，若括号属于表达式请加引号',
  },
  'quote-not-closed': { en: 'quoted text has no closing quote', zh: '引号没有闭合' },
  'bad-yaml-escape': {
    en: '{text} means nothing in double quotes; write two backslashes, or use single quotes',
    zh: '双引号内的 {text} 没有意义；请写两个反斜杠，或改用单引号',
  },
  'key-without-colon': {
    en: '"{text}" has no ": " and a value behind it; write "key: value", or quote or indent the text that it continues',
    zh: '"{text}" 后面没有 ": " 和值；请写成 "键: 值"，若是上一行的继续，请加引号或缩进',
  },
  'yaml-unexpected': {
    en: 'YAML does not expect "{text}" here; check brackets, commas and quotes, and quote the expression if it is part of one',
    zh: 'YAML 在此处不应有 "{text}"；请检查括号、逗号和引号，若属于表达式请加引号',
  },
  'duplicate-key': {
    en: 'the key "{name}" stands here a second time; keep one of them',
    zh: '键 "{name}" 重复出现；请只保留一个',
  },
  'full-width': {
    en: '"{text}" is a full-width character; write "{remedy}"',
    zh: '"{text}" 是全角字符；请写半角的 "{remedy}"',
  },
  'full-width-space': {
    en: 'a full-width space stands here; write plain spaces',
    zh: '此处是全角空格；请用半角空格',
  },
  'key-not-text': { en: 'a key must be text', zh: '键必须是文本' },
  'key-alone': {
    en: '"{text}" stands alone between commas, without ": " and a value; quote text or an expression with a comma, and write numbers without thousands separators',
    zh: '"{text}" 单独位于逗号之间，没有 ": " 和值；含逗号的文本或表达式请加引号，数字不要用千位分隔符',
  },
  'plan-not-mapping': {
    en: 'a plan file is a mapping that begins with "plan: 1"',
    zh: '规划文件应是以 "plan: 1" 开头的映射',
  },
  'plan-not-first': { en: '"plan: 1" must be the first key', zh: '"plan: 1" 必须是第一个键' },
  'key-not-built': {
    en: '`{name}` is part of the language and not built yet in this version; remove it',
    zh: '`{name}` 是规划语言的一部分，但本版本尚未实现；请删去',
  },
  'missing-key': { en: '{where} has no "{name}"; add it', zh: '{where} 缺少 "{name}"；请补上' },
  'empty-value': { en: '{where} has no value; write one, or remove the key', zh: '{where} 没有值；请填写，或删去该键' },
  'not-a-choice': {
    en: '"{text}" is no value of "{name}"; it is one of {choices}',
    zh: '"{text}" 不是 "{name}" 的取值；可选：{choices}',
  },
  'wrong-length': {
    en: 'the list {where} has the wrong number of entries ({count} wanted)',
    zh: '列表 {where} 的项数不对（需要 {count} 项）',
  },
  'expects-text': {
    en: '{where} takes a text or a number here, no list or mapping; quote an expression that begins with a bracket',
    zh: '{where} 此处应为文本或数字，而不是列表或映射；以括号开头的表达式请加引号',
  },
  'expects-mapping': { en: '{where} takes a mapping of keys and values', zh: '{where} 应为由键和值组成的映射' },
  'expects-list': { en: '{where} takes a list: [a, b]', zh: '{where} 应为列表：[a, b]' },
  'expects-text-or-mapping': {
    en: '{where} takes a text, a number or a mapping, no list; quote an expression that begins with a bracket',
    zh: '{where} 应为文本、数字或映射，而不是列表；以方括号开头的表达式请加引号',
  },
  'expects-text-or-list': {
    en: '{where} takes a text or a list of texts, no mapping',
    zh: '{where} 应为文本或文本列表，而不是映射',
  },
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
  'rows-or-csv': {
    en: 'the table "{name}" needs exactly one of "rows" and "csv"',
    zh: '表 "{name}" 需要且只能有 "rows" 与 "csv" 之一',
  },
  'path-outside': {
    en: '"{path}" leads outside the plan\'s folder; put the file there and give its path relative to the plan',
    zh: '"{path}" 指向规划所在文件夹之外；请把文件放进该文件夹，并写相对路径',
  },
  'cannot-read': { en: 'cannot read "{path}": {reason}', zh: '无法读取 "{path}"：{reason}' },
  'csv-empty': { en: '{name} is empty; its first row must name the columns', zh: '{name} 是空的；第一行应为列名' },
  'csv-column-without-name': { en: 'a column has no name in the header row', zh: '标题行中有一列没有名称' },
  'csv-duplicate-column': { en: 'the column "{name}" stands twice in the header row', zh: '标题行中列 "{name}" 重复' },
  'csv-ragged-row': {
    en: 'this row has {cells} cells, the header row {columns}; quote a cell that contains a comma',
    zh: '此行有 {cells} 个单元格，标题行有 {columns} 个；含逗号的单元格请加引号',
  },
  'csv-separator': {
    en: 'the file is separated by {separator}; save it with commas between the cells',
    zh: '文件以{separatorZh}分隔；请另存为以英文逗号分隔的 CSV',
  },
  'csv-quote-not-closed': {
    en: 'the quote that opens here is not closed; write another behind the cell, or remove this one',
    zh: '此处打开的引号没有闭合；请在单元格末尾补上引号，或删去此引号',
  },
  'csv-quote-in-cell': {
    en: 'a quote stands inside this cell; quote the whole cell and write the quote twice',
    zh: '此单元格内含引号；请给整个单元格加引号，并把其中的引号写两次',
  },
  'column-without-cells': {
    en: 'the column "{name}" is declared and the table "{table}" has no cells for it; its columns are {columns}',
    zh: '声明了列 "{name}"，但表 "{table}" 中没有它的单元格；表中的列有 {columns}',
  },
  'key-declared-as-column': {
    en: '"{name}" is a key of the table and has no unit or title; remove it from "columns"',
    zh: '"{name}" 是表的键，没有单位和标题；请从 "columns" 中删去',
  },
  'no-key-column': {
    en: 'the table "{table}" has no column "{key}", which is its key; its columns are {columns}',
    zh: '表 "{table}" 没有作为键的列 "{key}"；表中的列有 {columns}',
  },
  'row-without-key': { en: 'this row has no "{key}", which is the table\'s key', zh: '此行没有作为表的键的 "{key}"' },
  'empty-key': { en: 'the key "{key}" of this row is empty', zh: '此行的键 "{key}" 为空' },
  'duplicate-row': { en: 'the table "{table}" has the key "{text}" already', zh: '表 "{table}" 中键 "{text}" 已存在' },
  'several-own-keys': {
    en: 'of the keys {keys} of the table "{table}" at most one may be its own; make tables of the others and name the columns after them',
    zh: '表 "{table}" 的键 {keys} 中最多只能有一个是它自己的；请为其余的键各建一张表，并以表名作列名',
  },
  'unknown-element-in-cell': { en: '"{text}" is no element of "{index}"', zh: '"{text}" 不是 "{index}" 的元素' },
  'cell-notation': {
    en: '"{text}" in the column "{column}" is not written as a number; write {remedy}',
    zh: '列 "{column}" 中的 "{text}" 不是数的写法；请写作 {remedy}',
  },
  'cell-date': {
    en: '"{text}" in the column "{column}" is a date, and a table holds periods; write {month} or {quarter}',
    zh: '列 "{column}" 中的 "{text}" 是日期，而表中应写时期；请写作 {month} 或 {quarter}',
  },
  'cell-unknown-unit': {
    en: '"{text}" in the column "{column}" has the unit "{unit}", which the plan does not know; define it under units and declare the unit of the column, or write the number alone',
    zh: '列 "{column}" 中的 "{text}" 带有规划中没有的单位 "{unit}"；请在 units 中定义它并声明该列的单位，或只写数字',
  },
  'text-among-numbers': {
    en: '"{text}" in the column "{column}" is no number, and the column is used as numbers; write a number, or leave the cell empty',
    zh: '列 "{column}" 中的 "{text}" 不是数，而该列按数使用；请写数，或将单元格留空',
  },
  'text-in-number-column': {
    en: '"{text}" is no number in {unit}, the unit of the column "{column}"',
    zh: '"{text}" 不是以 {unit}（列 "{column}" 的单位）计的数',
  },
  'column-unit-not-declared': {
    en: '"{text}" has a unit and the column "{column}" declares none; declare it under columns, {column} with unit {unit}',
    zh: '"{text}" 带单位，而列 "{column}" 没有声明单位；请在 columns 中声明 {column} 的 unit 为 {unit}',
  },
  'cell-unit-differs': {
    en: '"{text}" cannot be converted to {unit}, the unit of the column "{column}"',
    zh: '"{text}" 无法换算为列 "{column}" 的单位 {unit}',
  },
  'where-not-comparison': {
    en: '"where" takes comparisons of this table\'s columns with numbers or quoted texts, joined by and, or, not',
    zh: '"where" 只接受本表的列与数字或带引号文本的比较，用 and、or、not 连接',
  },
  'where-types-differ': {
    en: 'texts and numbers cannot be compared, and texts only by == and !=',
    zh: '文本与数字不能比较，文本之间只能用 == 和 !=',
  },
  'where-unit-differs': {
    en: 'what is compared here is not in the same unit ({unit}); give both sides units that convert',
    zh: '此处比较的两边单位不一致（{unit}）；请使两边单位可以换算',
  },
  'where-unknown-column': {
    en: 'this table has no column "{name}"; quote it if it is a text',
    zh: '本表没有列 "{name}"；若是文本请加引号',
  },
  'text-not-in-column': { en: '"{text}" is no value of the column "{column}"', zh: '"{text}" 不是列 "{column}" 的值' },
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
  'function-not-built': {
    en: 'the function `{name}` is part of the language and not built yet in this version',
    zh: '函数 `{name}` 是规划语言的一部分，但本版本尚未实现',
  },
  'distribution-not-built': {
    en: 'the distribution `{name}` is part of the language and not built yet in this version',
    zh: '分布 `{name}` 是规划语言的一部分，但本版本尚未实现',
  },
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
    en: '{name} of {of} is a list; write it in brackets: [1, 2]',
    zh: '{of} 的 {name} 是列表；请用方括号：[1, 2]',
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
