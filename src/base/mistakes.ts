/** The catalogue of mistakes: every kind of issue once, with its message in English and Chinese. Braces name parameters. */

interface Mistake {
  readonly en: string;
  readonly zh: string;
}

export const mistakes = {
  // reading a plan file and its tables
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
    zh: '{text}：计划文件不使用标签、锚点、别名、合并键和指令；如果它属于表达式或名称，请加引号',
  },
  'reserved-word': {
    en: '{text} is no value in a plan file; write 1 or 0 for a truth value, a number for a number, and "{text}" in quotes for a name',
    zh: '{text} 在计划文件中不是值；真假请写 1 或 0，数值请写数字，名称请加引号写作 "{text}"',
  },
  'several-documents': {
    en: 'a plan file is one YAML document; remove this "---" and what belongs to another plan',
    zh: '一个计划文件只有一个 YAML 文档；请删去此处的 "---" 以及属于别的计划的内容',
  },
  'tab-indent': { en: 'a tab indents this line; use spaces', zh: '此行用制表符缩进；请改用空格' },
  'bad-indent': {
    en: 'this line does not fit the lines around it; give the keys of one mapping the same indent, and quote the expression if ": " belongs to one',
    zh: '此行与上下文的缩进不一致；同一映射的键请对齐，若 ": " 属于表达式请加引号',
  },
  'bracket-not-closed': {
    en: 'a list or mapping that opens before is not closed; add the missing ] or }, or quote the expression with the bracket',
    zh: '前面打开的列表或映射没有关闭；请补上 ] 或 }，若方括号属于表达式请加引号',
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
  'key-not-text': { en: 'a key must be text', zh: '键必须是文本' },
  'key-alone': {
    en: '"{text}" stands alone between commas, without ": " and a value; quote text or an expression with a comma, and write numbers without thousands separators',
    zh: '"{text}" 单独位于逗号之间，没有 ": " 和值；含逗号的文本或表达式请加引号，数字不要用千位分隔符',
  },
  'plan-not-mapping': {
    en: 'a plan file is a mapping that begins with "plan: 1"',
    zh: '计划文件应是以 "plan: 1" 开头的映射',
  },
  'plan-not-first': { en: '"plan: 1" must be the first key', zh: '"plan: 1" 必须是第一个键' },
  'key-not-built': {
    en: '`{name}` is part of the language and not built yet in this version; remove it',
    zh: '`{name}` 是计划语言的一部分，但本版本尚未实现；请删去',
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
  'bad-period': {
    en: '"{text}" is no period; write 2025, 2025-Q3 or 2025-07',
    zh: '"{text}" 不是期间；请写作 2025、2025-Q3 或 2025-07',
  },
  'period-not-of-step': {
    en: '"{text}" is no period of one {step}, which is the step; write it like {example}',
    zh: '"{text}" 不是步长 {step} 的一个期间；请写作 {example} 的形式',
  },
  'end-not-after-origin': {
    en: 'the end {end} does not come after the origin {origin}',
    zh: '终点 {end} 不晚于起点 {origin}',
  },
  'report-finer-than-step': {
    en: 'a reporting period of one {report} is shorter than the step of one {step}; report by {step} or coarser',
    zh: '报告期 {report} 短于步长 {step}；请按 {step} 或更长的期间报告',
  },
  'too-many-steps': {
    en: '{count} steps from origin to end; at most {limit} are run',
    zh: '从起点到终点有 {count} 步，最多 {limit} 步',
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
    zh: '"{path}" 指向计划所在文件夹之外；请把文件放进该文件夹，并写相对路径',
  },
  'cannot-read': { en: 'cannot read "{path}": {reason}', zh: '无法读取 "{path}"：{reason}' },
  'csv-empty': { en: '{name} is empty; its first row must name the columns', zh: '{name} 是空的；第一行应为列名' },
  'csv-column-without-name': { en: 'a column has no name in the header row', zh: '标题行中有一列没有名称' },
  'csv-duplicate-column': { en: 'the column "{name}" stands twice in the header row', zh: '标题行中列 "{name}" 重复' },
  'csv-ragged-row': {
    en: 'this row has {cells} cells, the header row {columns}; quote a cell that contains a comma',
    zh: '此行有 {cells} 个单元格，标题行有 {columns} 个；含逗号的单元格请加引号',
  },
  'csv-quote-not-closed': { en: 'the quote that opens in this row is not closed', zh: '此行打开的引号没有闭合' },
  'csv-quote-in-cell': {
    en: 'a quote stands inside a cell of this row; quote the whole cell and write the quote twice',
    zh: '此行有单元格内含引号；请给整个单元格加引号，并把其中的引号写两次',
  },
  'column-without-cells': {
    en: 'the column "{name}" is declared and the table "{table}" has no cells for it',
    zh: '声明了列 "{name}"，但表 "{table}" 中没有它的单元格',
  },
  'key-declared-as-column': {
    en: '"{name}" is a key of the table and has no unit or title; remove it from "columns"',
    zh: '"{name}" 是表的键，没有单位和标题；请从 "columns" 中删去',
  },
  'no-key-column': {
    en: 'the table "{table}" has no column "{key}", which is its key',
    zh: '表 "{table}" 没有作为键的列 "{key}"',
  },
  'row-without-key': { en: 'this row has no "{key}", which is the table\'s key', zh: '此行没有作为表的键的 "{key}"' },
  'empty-key': { en: 'the key "{key}" of this row is empty', zh: '此行的键 "{key}" 为空' },
  'duplicate-row': { en: 'the table "{table}" has the key "{text}" already', zh: '表 "{table}" 中键 "{text}" 已存在' },
  'several-own-keys': {
    en: 'of the keys {keys} of the table "{table}" at most one may be its own; make tables of the others and name the columns after them',
    zh: '表 "{table}" 的键 {keys} 中最多只能有一个是它自己的；请为其余的键各建一张表，并以表名作列名',
  },
  'unknown-element-in-cell': { en: '"{text}" is no element of "{index}"', zh: '"{text}" 不是 "{index}" 的元素' },
  'thousands-separator': {
    en: '"{text}" has thousands separators; write {remedy}',
    zh: '"{text}" 含千位分隔符；请写作 {remedy}',
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
    zh: '"{name}" 有 next 而没有 start；请写出起点的值',
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
    zh: '函数 `{name}` 是计划语言的一部分，但本版本尚未实现',
  },
  'distribution-not-built': {
    en: 'the distribution `{name}` is part of the language and not built yet in this version',
    zh: '分布 `{name}` 是计划语言的一部分，但本版本尚未实现',
  },
  'sampler-not-built': {
    en: 'the sampler `{name}` is part of the language and not built yet in this version; use random',
    zh: '抽样方法 `{name}` 是计划语言的一部分，但本版本尚未实现；请用 random',
  },
  'wrong-argument-count': {
    en: '{name} takes {takes} arguments, not {given}',
    zh: '{name} 需要 {takes} 个参数，而不是 {given} 个',
  },
  'wrong-distribution-arguments': {
    en: 'write {form}: {given} arguments are given',
    zh: '应写作 {form}：这里给了 {given} 个参数',
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
    en: 'row {row} of the matrix has {entries} entries, and the matrix {rows} rows; they must be as many',
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
    zh: '没有方案 "{name}"；计划中有 {known}',
  },
  'no-variants': { en: 'unknown variant "{name}"; the plan has no variants', zh: '没有方案 "{name}"；计划中没有方案' },
  'report-unknown': { en: 'there is no variable "{name}" to report', zh: '没有可报告的变量 "{name}"' },

  // expressions and units
  'write-instead': { en: '"{text}" is not used here; write {remedy}', zh: '不支持 "{text}"；请写 {remedy}' },
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
    zh: '表达式中的期间请写成 period("{text}")',
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

  // names, indexes, units of the model
  'unknown-variable': { en: 'unknown variable "{name}"', zh: '没有变量 "{name}"' },
  'unknown-measure': {
    en: 'unknown measure "{name}": a target measures a variable',
    zh: '没有可度量的变量 "{name}"：目标须度量一个变量',
  },
  'unknown-table': { en: 'unknown table "{name}"', zh: '没有表 "{name}"' },
  'unknown-table-column': { en: 'unknown column "{name}" of table {table}', zh: '表 {table} 没有列 "{name}"' },
  'unknown-index': { en: 'unknown index "{name}": an index is a table', zh: '没有索引 "{name}"：索引就是一张表' },
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
  'missing-cases': {
    en: 'no definition of {name} for {elements}: add a case, or "else" for the rest',
    zh: '{name} 缺少 {elements} 的定义：请补上，或用 else 给出其余元素的定义',
  },
  'measure-needs-element': {
    en: 'measure {name} runs over {indexes}: pick an element, as in {name}[{example}], or measure a sum',
    zh: '度量 {name} 按 {indexes} 展开：请选取元素，如 {name}[{example}]，或度量其合计',
  },
  'unit-mismatch': {
    en: 'this is in {found}, but {wanted} is needed here',
    zh: '此处的单位是 {found}，而需要的是 {wanted}',
  },
  'unit-missing': {
    en: 'this is a plain number, but {wanted} is needed here: give its numbers a unit, as in 1 {wanted}',
    zh: '此处是无单位的数，而需要的单位是 {wanted}：请给数字加上单位，如 1 {wanted}',
  },
  'unit-unwanted': {
    en: 'this is in {found}, but a plain number is needed here: divide by a value in that unit, as in x / 1 {found}',
    zh: '此处的单位是 {found}，而需要无单位的数：请除以同单位的量，如 x / 1 {found}',
  },
  'text-for-number': {
    en: 'text "{text}" ({what}) stands where a number is needed; texts can only be compared with == and !=',
    zh: '需要数字的地方出现了文本 "{text}"（{what}）；文本只能用 == 和 != 比较',
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
  'empty-group': {
    en: '{name} may be of an empty group; give it a last argument for that case, as in {name}(x, condition, 0)',
    zh: '{name} 的分组可能为空；请写上空组时的值作最后一个参数，如 {name}(x, 条件, 0)',
  },
  'prev-steps': {
    en: 'prev(x, k) counts back a whole number of steps, 1 or more, known before the run',
    zh: 'prev(x, k) 中的 k 须是运行前已知的正整数步数',
  },
  'period-call': {
    en: '"{text}" is no period; write period("2025"), period("2025-Q3") or period("2025-07")',
    zh: '"{text}" 不是期间；请写 period("2025")、period("2025-Q3") 或 period("2025-07")',
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
    zh: '期间 {period} 超出预测期：完整的报告期为 {first} 至 {last}',
  },
  'period-of-other-length': {
    en: '{period} is no reporting period: the plan reports by {report}, from {first} to {last}',
    zh: '{period} 不是报告期：本计划按 {report} 报告，自 {first} 至 {last}',
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
    zh: '起点处 prev 取的是起点自身的值，因而相互依赖：{path}；请为 {name} 写上 start',
  },
  'plan-too-large': {
    en: 'the plan is too large: {name} has {elements} elements, and a run would need {size} of memory (limit {limit})',
    zh: '计划过大：{name} 有 {elements} 个元素，运行约需内存 {size}（上限 {limit}）',
  },
  'formulas-too-large': {
    en: 'the plan is too large: its formulas, written out for every element, come to more than {limit} operations',
    zh: '计划过大：公式按元素展开后超过 {limit} 次运算',
  },

  // draws and their parameters
  'parameter-out-of-range': {
    en: '{distribution} of {draw}: {parameter} {rule}, and is {value}',
    zh: '{draw} 的 {distribution}：{parameter} {ruleZh}，现为 {value}',
  },
  'list-lengths': {
    en: 'the lists {names} of {distribution} have {lengths} entries; give them as many',
    zh: '{distribution} 的列表 {names} 分别有 {lengths} 项；请使项数相同',
  },
  'parameter-varies': {
    en: 'draw {draw} is made once a path, but its parameters change by step; write "each: step" or fix them',
    zh: '{draw} 每条路径只抽取一次，参数却逐步变化；请写 each: step，或使参数不变',
  },
  'unknown-draw': { en: 'unknown draw "{name}"', zh: '没有随机量 "{name}"' },
  'not-a-draw': {
    en: '"{name}" is no draw: only draws are correlated',
    zh: '"{name}" 不是随机量（draw）：只有随机量可设相关',
  },
  'pair-twice': {
    en: 'the correlation of {first} and {second} is given twice',
    zh: '{first} 与 {second} 的相关系数给了两次',
  },
  'pair-with-itself': { en: '{name} cannot be correlated with itself', zh: '{name} 不能与自身相关' },
  'pair-of-unlike-draws': {
    en: '{first} and {second} cannot be correlated: one is drawn every step, the other once a path',
    zh: '{first} 与 {second} 不能相关：一个逐步抽取，另一个每条路径抽取一次',
  },
  'pair-shapes-differ': {
    en: '{first} and {second} have not the same elements: name one element of each, or give both the same "by"',
    zh: '{first} 与 {second} 的元素不同：请各写一个元素，或使两者的 by 相同',
  },
  'matrix-size': {
    en: 'the matrix has {rows} rows, but {index} has {count} elements',
    zh: '矩阵有 {rows} 行，而 {index} 有 {count} 个元素',
  },
  'not-positive-semidefinite': {
    en: 'the correlations of {names} contradict each other: the matrix is not positive semi-definite (smallest eigenvalue {eigenvalue})',
    zh: '{names} 的相关系数互相矛盾：矩阵不是半正定的（最小特征值 {eigenvalue}）',
  },

  // running
  'run-too-large': {
    en: 'the plan is too large: each thread would need {size} of memory (limit {limit}); report fewer variables or shorten the horizon',
    zh: '计划过大：每个线程需内存 {size}（上限 {limit}）；请减少报告的变量或缩短预测期',
  },
  'not-finite': {
    en: '{cell} is {value} in {period} on path {path}; see it with: attain replay {file} --path {path}{options}',
    zh: '{cell} 在 {period} 的第 {path} 条路径上为 {value}；查看：attain replay {file} --path {path}{options}',
  },
  'parameter-out-of-range-on-path': {
    en: '{cell}: parameter {parameter} {rule}, and is {value} in {period} on path {path}; see it with: attain replay {file} --path {path}{options}',
    zh: '{cell}：参数 {parameter} {ruleZh}，而在 {period} 的第 {path} 条路径上为 {value}；查看：attain replay {file} --path {path}{options}',
  },

  // the command line
  'usage-unknown-command': {
    en: 'unknown command "{name}"; commands are {commands}',
    zh: '没有命令 "{name}"；可用命令：{commands}',
  },
  'usage-unknown-option': {
    en: 'unknown option "{name}"; "{command} --help" lists the options',
    zh: '没有选项 "{name}"；用 "{command} --help" 查看全部选项',
  },
  'usage-not-built': {
    en: '"{name}" is specified but not built yet; leave it out',
    zh: '"{name}" 已列入设计但尚未实现；请去掉',
  },
  'usage-command-not-built': {
    en: 'the command "{name}" is specified but not built yet; commands are {commands}',
    zh: '命令 "{name}" 已列入设计但尚未实现；可用命令：{commands}',
  },
  'usage-sampler-not-built': {
    en: 'the sampler "{name}" is specified but not built yet; write --sampler {remedy}',
    zh: '抽样法 "{name}" 已列入设计但尚未实现；请写作 --sampler {remedy}',
  },
  'usage-missing-argument': {
    en: 'a plan file is missing: write "attain {command} plan.yaml"',
    zh: '缺少规划文件：请写作 "attain {command} plan.yaml"',
  },
  'usage-missing-option': { en: '{option} is missing: write {remedy}', zh: '缺少 {option}：请写作 {remedy}' },
  'usage-missing-value': { en: '{option} needs a value', zh: '{option} 需要一个值' },
  'usage-excess-argument': {
    en: '"{name}" is one argument too many for "attain {command}"',
    zh: '"attain {command}" 不接受多余的参数 "{name}"',
  },
  'usage-number': {
    en: '{option} takes a whole number from {least} to {most}, not "{value}"',
    zh: '{option} 须为 {least} 至 {most} 的整数，而不是 "{value}"',
  },
  'usage-choice': {
    en: '{option} takes {choices}, not "{value}"',
    zh: '{option} 可取 {choices}，而不是 "{value}"',
  },
  'usage-set': {
    en: '--set takes name=value, as in --set growth=5%, not "{value}"',
    zh: '--set 的写法是 名称=值，例如 --set growth=5%，而不是 "{value}"',
  },
  'plan-missing': { en: 'there is no file "{file}"', zh: '没有文件 "{file}"' },
  'plan-folder': {
    en: '"{file}" is a folder; name the plan file in it',
    zh: '"{file}" 是文件夹；请指明其中的规划文件',
  },
  'plan-unreadable': { en: '{reason}', zh: '{reason}' },
  'out-unwritable': {
    en: '"{file}" cannot be written ({reason}); name a place where files may be written',
    zh: '无法写入 "{file}"（{reason}）；请换一个可写的位置',
  },
} as const satisfies Record<string, Mistake>;

/** The name of a kind of mistake. */
export type MistakeKind = keyof typeof mistakes;

type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The parameters that the message of a kind of mistake needs. */
export type MistakeParams<K extends MistakeKind> = Readonly<
  Record<Placeholders<(typeof mistakes)[K]['en']> | Placeholders<(typeof mistakes)[K]['zh']>, string>
>;
