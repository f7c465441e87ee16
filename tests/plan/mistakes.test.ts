import { describe, expect, it } from 'vitest';
import { planText, reading } from './reading.ts';

/** A mistake: the plan's text behind its two first lines, and the issues expected, one a line. */
type Case = readonly [what: string, text: string, issues: string, files?: Readonly<Record<string, string>>];

const units = 'units: { 亿元: 1e8 CNY }\n';

const yaml: readonly Case[] = [
  [
    'a comma in a draw inside { }',
    'variables:\n  x: { draw: normal(0, 1) }\n',
    '4:14 YAML takes normal(0, 1) apart here; quote the expression',
  ],
  [
    'brackets inside { }',
    'variables: { gdp: 1 }\ntargets:\n  a: { measure: gdp[steel], in: 2025, at_least: 1 }\n  b: { measure: gdp[a, b], in: 2025, at_least: 1 }\n',
    '5:17 YAML takes gdp[steel] apart here; quote the expression\n6:17 YAML takes gdp[a, b] apart here; quote the expression',
  ],
  [
    'brackets in a key inside { }',
    'variables: { y: 1 }\nvariants: { v: { set: { y[a]: 3 } } }\n',
    '4:25 YAML takes y[a] apart here; quote the expression\n4:25 "y[a]" names an element and "y" has no "by"',
  ],
  [
    'a reserved character first',
    'variables:\n  a: @x\n',
    '4:6 YAML takes @x apart here; quote the expression\n4:6 unexpected "@" in an expression',
  ],
  ['a quoted text first', 'variables:\n  b: "x" == y\n', '4:6 YAML takes "x" == y apart here; quote the expression'],
  ['a hyphen and a space first', 'variables:\n  c: - x\n', '4:6 YAML takes - x apart here; quote the expression'],
  [
    'a colon and a space inside',
    'variables:\n  d: x ? y : z\n',
    '4:6 YAML takes x ? y : z apart here; quote the expression\n4:8 "?" is not used here; write if(c, a, b)',
  ],
  [
    'a list first',
    'variables:\n  e: [1, 2] + 3\n',
    '4:6 YAML takes [1, 2] + 3 apart here; quote the expression\n4:6 the list [1, 2] stands in a formula; only distributions take lists',
  ],
  ['a tab as indent', 'variables:\n\tb: 1', '4:1 a tab indents this line; use spaces'],
  [
    'a bad indent',
    'variables:\n  a: 1\n   b: 2\n',
    '5:4 this line does not fit the lines around it; give the keys of one mapping the same indent, and quote the expression if ": " belongs to one',
  ],
  [
    'one line that is indented too far, and three that follow it',
    'variables:\n   a: 1\n  b: 2\n  c: { value: 3,\n    unit: kg }\n  d: 4\n',
    '4:4 this line does not fit the lines around it; give the keys of one mapping the same indent, and quote the expression if ": " belongs to one',
  ],
  [
    'a first line indented too far, in a mapping of two and beside comments',
    'variables:\n  d:\n      # where it begins\n      start: 1\n\n    next: d + 1\n',
    '6:7 this line does not fit the lines around it; give the keys of one mapping the same indent, and quote the expression if ": " belongs to one',
  ],
  [
    'a line that stands further out than the two before it',
    'variables:\n    a: 1\n    b: 2\n  c: 3\n',
    '6:3 this line does not fit the lines around it; give the keys of one mapping the same indent, and quote the expression if ": " belongs to one',
  ],
  [
    'a second line one short of the first',
    'variables:\n  a: 1\n b: 2\n',
    '5:2 this line does not fit the lines around it; give the keys of one mapping the same indent, and quote the expression if ": " belongs to one',
  ],
  [
    'a tab as indent, and two lines that follow it',
    'variables:\n\ta: 1\n  b: 2\n  c: 3\n',
    '4:1 a tab indents this line; use spaces',
  ],
  [
    'two blocks with a bad indent each',
    'variables:\n   a: 1\n  b: 2\nlevers:\n   c: { default: 1 }\n  d: { default: 1 }\n',
    '4:4 this line does not fit the lines around it; give the keys of one mapping the same indent, and quote the expression if ": " belongs to one\n7:4 this line does not fit the lines around it; give the keys of one mapping the same indent, and quote the expression if ": " belongs to one',
  ],
  [
    'an open bracket',
    'report: [a, b',
    '3:9 the "[" that opens here is not closed by line 3; add the missing "]", or quote the expression if the bracket belongs to one',
  ],
  [
    'an open brace, found lines below',
    'targets:\n  a: { measure: x, in: 2025,\n    at_least: 1\n  b: { measure: x, in: 2025, at_least: 2 }\n',
    '4:6 the "{" that opens here is not closed by line 6; add the missing "}", or quote the expression if the bracket belongs to one',
  ],
  [
    'full-width commas and colons between brackets',
    'targets:\n  a: { measure: x， in: 2025， at_least: 400 }\n  b: { measure： x, in: 2025, at_least: 400 }\n',
    '4:18 "，" is a full-width character; write ", "\n4:28 "，" is a full-width character; write ", "\n5:15 "：" is a full-width character; write ": "',
  ],
  ['a full-width colon behind a key', 'title： 年增速\n', '3:6 "：" is a full-width character; write ": "'],
  [
    'full-width colons behind keys of several lines',
    'targets:\n  a：\n    measure：x\n    in： 2025\n',
    '4:4 "：" is a full-width character; write ": "\n5:12 "：" is a full-width character; write ": "\n6:7 "：" is a full-width character; write ": "',
  ],
  [
    'a full-width colon before a mapping',
    'targets:\n  a：{ measure: x, in: 2025, at_least: 400 }\n',
    '4:4 "：" is a full-width character; write ": "',
  ],
  [
    'full-width braces',
    'targets:\n  a: ｛ measure: x, in: 2025, at_least: 400 ｝\n',
    '4:6 "｛" is a full-width character; write "{"\n4:44 "｝" is a full-width character; write "}"',
  ],
  [
    'full-width spaces as indent',
    'variables:\n  y:\n　　　　value: 3\n',
    '5:1 a full-width space stands here; write plain spaces',
  ],
  [
    'a full-width space behind a colon',
    'variables:\n  y:　3\n',
    '4:5 a full-width space stands here; write plain spaces',
  ],
  ['an open quote', 'name: "unclosed\n', '3:7 quoted text has no closing quote'],
  [
    'a bad escape',
    'name: "x\\q"\n',
    '3:9 \\q means nothing in double quotes; write two backslashes, or use single quotes',
  ],
  [
    'a second document',
    '---\nb: 1\n',
    '3:1 a plan file is one YAML document; remove this "---" and what belongs to another plan',
  ],
  ['a key twice', 'variables:\n  a: 1\n  a: 2\n', '5:3 the key "a" stands here a second time; keep one of them'],
  [
    'truth values and their like',
    'variables:\n  a: true\n  b: .inf\n',
    '4:6 true is no value in a plan file; write 1 or 0 for a truth value, a number for a number, and "true" in quotes for a name\n5:6 .inf is no value in a plan file; write 1 or 0 for a truth value, a number for a number, and ".inf" in quotes for a name',
  ],
  [
    'thousands separators inside { }',
    'tables:\n  t1: { key: id, rows: [{ id: a, x: 1,000 }] }\n',
    '4:39 "000" stands alone between commas, without ": " and a value; quote text or an expression with a comma, and write numbers without thousands separators',
  ],
];

const features: readonly (readonly [string, string, string])[] = [
  ['an alias', '  a: *x', '4:6 *x'],
  ['an anchor', '  a: &x 1', '4:6 &x'],
  ['a tag', '  a: !x 1', '4:6 !x'],
  ['a merge key', '  <<: { a: 1 }', '4:3 <<'],
];

const shape: readonly Case[] = [
  [
    'an unknown key',
    'variables:\n  a: { value: 1, untis: kg }\n',
    '4:18 unknown key "untis" in variables.a; did you mean "unit"?',
  ],
  ['an unknown section', 'variabels: {}\n', '3:1 unknown key "variabels" in plan; did you mean "variables"?'],
  [
    'a misspelled key that is needed',
    'targets:\n  a: { mesure: x, in: 2025, at_least: 1 }\n',
    '4:8 unknown key "mesure" in targets.a; did you mean "measure"?',
  ],
  ['a missing key', 'correlations:\n  - { of: a, matrix: [[1]] }\n', '4:5 correlations[1] has no "by"; add it'],
  [
    'a list for an expression',
    'variables:\n  b: [1, 2]\n',
    '4:6 variables.b takes a text, a number or a mapping, no list; quote an expression that begins with a bracket',
  ],
  [
    'a mapping for names',
    'variables:\n  c: { value: 1, by: { a: b } }\n',
    '4:22 variables.c.by takes a text or a list of texts, no mapping',
  ],
  ['a text for a list', 'targets:\n  i: { all: a }\n', '4:13 targets.i.all takes a list: [a, b]'],
  ['nothing', 'variables:\n  d:\n', '4:3 variables.d has no value; write one, or remove the key'],
  [
    'a value out of a choice',
    'variables:\n  l: { value: 1, aggregate: men }\n',
    '4:29 "men" is no value of "aggregate"; it is one of mean, last, sum, max, min; did you mean "mean"?',
  ],
  [
    'parts of the language that are not built',
    'observations: []\nfits: {}\n',
    '3:1 `observations` is part of the language and not built yet in this version; remove it\n4:1 `fits` is part of the language and not built yet in this version; remove it',
  ],
  [
    'run defaults',
    'run: { seed: -1, paths: many, sampler: randm }\n',
    '3:14 "-1" is no whole number from 0 up; write digits only\n3:25 "many" is no whole number from 1 up; write digits only\n3:40 "randm" is no value of "sampler"; it is one of sobol, lhs, random; did you mean "random"?',
  ],
  [
    'run defaults beyond what can be run',
    'run: { seed: 9007199254740992, paths: 4294967297 }\n',
    '3:14 9007199254740992 is not between 0 and 9007199254740991\n3:39 4294967297 is not between 1 and 4294967296',
  ],
  [
    'an element to report',
    'tables: { k: { key: id, rows: [{ id: a }] } }\nvariables: { x: { by: k, value: 1 } }\nreport: ["x[a]", "x[", "y[a]"]\n',
    '5:10 "x[a]" names an element, and a variable is reported with all of its elements; write x\n5:18 there is no variable "x[" to report\n5:24 there is no variable "y[a]" to report',
  ],
  [
    'an unknown variable to report',
    'variables: { output: 1 }\nreport: [outptu]\n',
    '4:10 there is no variable "outptu" to report; did you mean "output"?',
  ],
];

const names: readonly Case[] = [
  [
    'no identifier',
    'variables: { a-b: 1 }\n',
    '3:14 "a-b" is no name: a letter or _, then letters, digits, _; write a_b',
  ],
  ['a reserved word', 'levers: { if: { default: 1 } }\n', '3:11 "if" is reserved by the language; choose another name'],
  [
    'a name of a built-in unit',
    'variables: { day: 1 }\n',
    '3:14 "day" is a built-in unit, and units share one set of names with variables, levers and tables; write another name, as in day_',
  ],
  [
    'a name taken by a unit',
    `${units}variables: { 亿元: 4 }\n`,
    '4:14 "亿元" is taken already in units; variables, levers, tables and units share one set of names',
  ],
];

const definitions: readonly Case[] = [
  [
    'no form',
    'variables: { e: { unit: kg } }\n',
    '3:14 "e" is not defined: give it a value, a draw, or start and next',
  ],
  [
    'two forms',
    'variables: { f: { value: 1, draw: "normal(0, 1)" } }\n',
    '3:14 "f" is defined more than once (value, draw); keep one of value, draw, and start with next',
  ],
  [
    'half a state',
    'variables: { g: { start: 1 }, h: { next: 1 } }\n',
    '3:14 "g" has a start and no next; write the rule for later steps, or value for a constant\n3:31 "h" has a next and no start; write its value at the origin',
  ],
  [
    'each without a draw',
    'variables: { i: { value: 1, each: step } }\n',
    '3:35 "each: step" belongs to a draw, and "i" has none',
  ],
  [
    'cases without an index',
    'variables: { j: { value: { a: 1 } } }\n',
    '3:26 "j" has no index here to give a case for each element of; add "by", or write one expression',
  ],
  [
    'a case of too few elements',
    'variables: { k: { by: [x, z], value: { a: 1, "b, c": 2, else: 3 } } }\n',
    '3:40 "a" must name an element of each of the 2 indexes of "k", with commas between',
  ],
  [
    'a function by the name that spreadsheets give it',
    'variables: { k: "ln(1)" }\n',
    '3:18 unknown function "ln"; did you mean "log"?',
  ],
  [
    'a distribution by another name',
    'variables: { k: "norm(1, 2)" }\n',
    '3:18 unknown distribution "norm"; did you mean "normal"?',
  ],
  [
    'a unit that is none behind a number with one',
    'variables: { x: 1 }\ntargets:\n  a: { measure: x, in: 2025, at_least: 3 kg/yaer }\n',
    '5:45 unknown unit "yaer"; did you mean "year"?',
  ],
  ['an unknown function', 'variables: { k: "maxx(1, 2)" }\n', '3:18 unknown function "maxx"; did you mean "max"?'],
  [
    'an unknown distribution',
    'variables:\n  b: logormal(6%, 2%)\n',
    '4:6 unknown distribution "logormal"; did you mean "lognormal"?',
  ],
  [
    'a distribution inside a formula',
    'variables:\n  c: 1 + normal(0, 1)\n',
    '4:10 the distribution "normal" stands inside a formula; give it a name of its own: `noise: { draw: "normal(0, 1)" }`',
  ],
  [
    'a distribution as a value',
    'variables:\n  c: { value: "normal(0, 1)" }\n',
    '4:16 the distribution "normal" stands inside a formula; give it a name of its own: `noise: { draw: "normal(0, 1)" }`',
  ],
  [
    'a draw that is none',
    'variables: { d: { draw: 3 } }\n',
    '3:25 "3" is no distribution; a draw is one, like normal(0, 1), and a formula stands under value',
  ],
  ['too few parameters', 'variables: { e: normal(1) }\n', '3:17 write normal(mean, sd), with 2 arguments, not 1'],
  ['too many arguments', 'variables:\n  f: exp(1, 2)\n', '4:6 exp takes 1 argument, not 2'],
  ['too few arguments', 'variables:\n  f: if(1, 2)\n', '4:6 if takes 3 arguments, not 2'],
  [
    'an equals sign first, as in a spreadsheet',
    'variables:\n  f: { value: = 1 + 2 }\n',
    '4:15 an expression does not begin with "="; drop the =',
  ],
  [
    'a value for a list',
    'variables:\n  g: discrete(1, [2])\n',
    '4:15 values of discrete is a list; write it in brackets: [1, 2]',
  ],
  ['a list for a value', 'variables:\n  g: normal([1], 2)\n', '4:13 mean of normal is one value, no list'],
  [
    'a list in a formula',
    'variables:\n  i: max([1, 2])\n',
    '4:10 the list [1, 2] stands in a formula; only distributions take lists',
  ],
];

const places: readonly Case[] = [
  ['a folded block', 'variables:\n  a: >\n    1 +\n    fo(1)\n', '6:5 unknown function "fo"'],
  ['a literal block', 'variables:\n  b: |\n    1 +\n      fo(2)\n', '6:7 unknown function "fo"'],
  ['single quotes with a quote inside', "variables:\n  d: 'x == \"it''s\" + fo(4)'\n", '4:22 unknown function "fo"'],
  ['double quotes with escapes', 'variables:\n  g: "\\u4ea7 + \\"a\\" + fo(7)"\n', '4:24 unknown function "fo"'],
  ['a plain text over two lines', 'variables:\n  e: 1 +\n    2 + fo(5)\n', '5:9 unknown function "fo"'],
  ['double quotes over three lines', 'variables:\n  f: "1 +\n    2 \\\n    + fo(6)"\n', '6:7 unknown function "fo"'],
  ['double quotes with an empty line', 'variables:\n  h: "1 +\n\n    fo(8)"\n', '6:5 unknown function "fo"'],
];

const tables: readonly Case[] = [
  [
    'neither rows nor a file',
    'tables: { a: { key: id } }\n',
    '3:11 the table "a" needs exactly one of "rows", "csv" and "xlsx"',
  ],
  ['a file that is not there', 'tables: { f: { key: id, csv: no.csv } }\n', '3:30 cannot read "no.csv": no such file'],
  [
    'rows whose cells do not fit',
    `${units}tables:\n  p: { key: id, csv: p.csv, columns: { out: { unit: 亿元 }, nope: {} } }\n`,
    'p.csv:4:1 this row has 2 cells, the header row 3; quote a cell that contains a comma\np.csv:5:10 this row has 4 cells, the header row 3; quote a cell that contains a comma\np.csv:6:1 the table "p" has the key "a" already\np.csv:7:1 the key "id" of this row is empty\np.csv:8:5 "foo" is no number in 亿元, the unit of the column "out"\np.csv:9:5 "5 kg" cannot be converted to 亿元, the unit of the column "out"\n5:59 the column "nope" is declared and the table "p" has no cells for it; its columns are id, place, out',
    { 'p.csv': 'id,place,out\na,"x, y",1\nb,outside,"1,000"\nc,z\nd,z,1 亿元,4\na,z,2\n,z,2\ne,z,foo\nf,z,5 kg\n' },
  ],
  [
    'a cell behind a quoted cell of two lines',
    `${units}tables:\n  p: { key: id, csv: p.csv, columns: { out: { unit: 亿元 } } }\n`,
    'p.csv:4:12 "foo" is no number in 亿元, the unit of the column "out"',
    { 'p.csv': '\uFEFFid,place,out\r\n\r\na,"x ""y""\r\n  and z" , foo\r\n' },
  ],
  [
    'a header with a column twice',
    'tables: { h: { key: id, csv: h.csv } }\n',
    'h.csv:1:6 the column "x" stands twice in the header row\nh.csv:1:8 a column has no name in the header row',
    { 'h.csv': 'id,x,x,\n1,2,3,4\n' },
  ],
  [
    'a title above the header row',
    'tables: { h: { key: id, csv: h.csv } }\n',
    'h.csv:2:1 "Projects" stands alone in the first row, which names the columns; delete what stands above the names in line 4',
    { 'h.csv': '\nProjects,,\n,,10 MEUR\nid,x,y\na,1,2\n' },
  ],
  [
    'a header row that lacks names, and no row below that has them',
    'tables: { h: { key: id, csv: h.csv } }\n',
    'h.csv:1:4 a column has no name in the header row\nh.csv:1:5 a column has no name in the header row',
    { 'h.csv': 'id,,\na,1,\nb,,2\n' },
  ],
  [
    'an empty file',
    'tables: { h: { key: id, csv: h.csv } }\n',
    'h.csv:1:1 h.csv is empty; its first row must name the columns',
    { 'h.csv': '' },
  ],
  [
    'a quote inside a cell',
    'tables: { h: { key: id, csv: h.csv } }\n',
    'h.csv:3:3 a quote stands inside this cell; quote the whole cell and write the quote twice',
    { 'h.csv': 'id,t\na,x\nb,x"y\n' },
  ],
  [
    'a quote that stays open',
    'tables: { h: { key: id, csv: h.csv } }\n',
    'h.csv:2:3 the quote that opens here is not closed; write another behind the cell, or remove this one',
    { 'h.csv': 'id,t\na,"x\nb,y\n' },
  ],
  [
    'a quote that stays open until another opens',
    'tables: { h: { key: id, csv: h.csv } }\n',
    'h.csv:3:4 the quote that opens here is not closed; write another behind the cell, or remove this one',
    { 'h.csv': 'id,t\na,"x ""y"" z"\nb, "x\nc,"y"\n' },
  ],
  [
    'a file whose header row has semicolons and commas',
    'tables: { h: { key: id, csv: h.csv } }\n',
    'h.csv:1:3 the header row has both "," and ";" between its names, and one of them must separate the cells; quote the names that contain the other',
    { 'h.csv': 'id;t, 2021;u\na;1,5;2\n' },
  ],
  [
    'a file separated by bars',
    'tables: { h: { key: id, csv: h.csv } }\n',
    'h.csv:1:3 the file is separated by "|"; save it with commas between the cells',
    { 'h.csv': 'id|t\na|1\n' },
  ],
  [
    'a file separated by full-width commas',
    'tables: { h: { key: id, csv: h.csv } }\n',
    'h.csv:1:3 the file is separated by "，"; save it with commas between the cells',
    { 'h.csv': 'id，t\na，1\n' },
  ],
  [
    'a declared column that the file spells differently',
    'tables: { h: { key: id, csv: h.csv, columns: { outputs: {} } } }\n',
    '3:48 the column "outputs" is declared and the table "h" has no cells for it; its columns are id, output, note; did you mean "output"?',
    { 'h.csv': 'id,output,note\na,1,b\n' },
  ],
  [
    'no key column',
    'tables: { g: { key: idd, csv: g.csv } }\n',
    '3:21 the table "g" has no column "idd", which is its key; its columns are id, x; did you mean "id"?',
    { 'g.csv': 'id,x\na,b\n' },
  ],
  [
    'a row without a key',
    'tables: { g: { key: id, rows: [{ id: a }, { x: 2 }] } }\n',
    '3:43 this row has no "id", which is the table\'s key',
  ],
  [
    'keys that name no element',
    'tables:\n  place: { key: id, rows: [{ id: in }, { id: out }] }\n  share: { key: [place, k], rows: [{ place: inn, k: 1 }] }\n',
    '5:45 "inn" is no element of "place"; did you mean "in"?',
  ],
  [
    'text that names no element',
    'tables:\n  place: { key: id, rows: [{ id: in }] }\n  project: { key: id, rows: [{ id: a, place: on }, { id: b, place: }] }\n',
    '5:46 "on" is no element of "place"; did you mean "in"?',
  ],
  [
    'two keys of its own',
    'tables: { k: { key: [x, y], rows: [{ x: 1, y: 2 }] } }\n',
    '3:11 of the keys x, y of the table "k" at most one may be its own; make tables of the others and name the columns after them',
  ],
  [
    'numbers with a unit that is not declared',
    'tables: { k: { key: x, rows: [{ x: 1, y: 5 kg }] } }\n',
    '3:42 "5 kg" has a unit and the column "y" declares none; declare it under columns, y with unit kg',
  ],
  [
    'text that no row has in where',
    'tables: { k: { key: x, rows: [{ x: 1, y: here }], where: \'y != "her"\' } }\n',
    '3:64 "her" is no value of the column "y"; did you mean "here"?',
  ],
  [
    'an unknown column in where',
    'tables: { k: { key: x, rows: [{ x: 1, y: here }], where: \'yy != "here"\' } }\n',
    '3:59 this table has no column "yy"; quote it if it is a text',
  ],
  [
    'a computation in where',
    'tables: { k: { key: x, rows: [{ x: 1, y: 2 }], where: y + 1 } }\n',
    '3:55 "where" takes comparisons of this table\'s columns with numbers or quoted texts, joined by and, or, not',
  ],
];

const paths = [
  '../x.csv',
  'a/../../x.csv',
  '/etc/passwd',
  'C:/x.csv',
  'http://x/y.csv',
  '\\\\\\\\host\\\\x.csv',
  '..\\\\x.csv',
  '~/x.csv',
  '.',
];

const sets: readonly Case[] = [
  [
    'targets without a period or a threshold',
    'targets:\n  b: { measure: x, in: 2025 }\n  c: { measure: x, at_least: 1, at_most: 2, in: 2025 }\n  d: { measure: x, at_most: 1 }\n',
    '4:3 the target "b" needs exactly one of at_least and at_most\n5:3 the target "c" needs exactly one of at_least and at_most\n6:3 the target "d" needs exactly one of in, by and through',
  ],
  [
    'a bad period, measure, threshold and requirement',
    'targets:\n  d: { measure: x + 1, in: 20x, at_least: y, require: 120% }\n',
    '4:17 "x + 1" is to be the name of a variable, or of one element of it; give a formula a name of its own\n4:28 "20x" is no period; write 2025, 2025-Q3 or 2025-07\n4:43 "y" is to be a number here, perhaps with a sign, % or a unit, nothing to compute\n4:55 120% is not between 0 and 1',
  ],
  [
    'a requirement in percent without the sign',
    'targets:\n  d: { measure: x, in: 2025, at_least: 1, require: 50 }\n',
    '4:52 50 is no probability, which lies between 0 and 1; write 50%',
  ],
  [
    'targets that reach nothing',
    'targets:\n  e: { all: [f, ff] }\n  f: { any: [e] }\n  h: { count: [e, e], at_least: 3 }\n',
    '4:3 targets are made of each other: e → f → e\n4:17 unknown target "ff"\n6:33 3 cannot be reached by a list of 2 targets',
  ],
  [
    'copulas and repairs',
    'correlations:\n  - { between: [a, b], rho: 0.5, copula: { student_t: 0 } }\n  - { between: [a, b], rho: 0.5, copula: { student_t: many } }\n  - { between: [a, b], rho: 0.5, copula: { studentt: 5 } }\n  - { between: [a, b], rho: 0.5, copula: student_t }\n  - { between: [a, b], rho: 0.5, repair: near }\n  - { between: [a, b], rho: 0.5, copulla: { student_t: 5 } }\n',
    '4:55 0 is not between 0.5 and 100000\n5:55 "many" is to be a number here, perhaps with a sign, % or a unit, nothing to compute\n6:44 unknown key "studentt" in correlations[3].copula; did you mean "student_t"?\n7:42 correlations[4].copula takes a mapping of keys and values\n8:42 "near" is no value of "repair"; it is one of nearest\n9:34 unknown key "copulla" in correlations[6]; did you mean "copula"?',
  ],
  [
    'correlations',
    'correlations:\n  - { between: [a, b], rho: 2 }\n  - { between: [a], rho: 0.2 }\n  - { of: a, by: b, matrix: [[1, 0.3], [0.2, 1]] }\n  - { of: a, by: b, matrix: [[0.9]] }\n  - { of: a, by: b, matrix: [[1, 0.3], [0.3]] }\n  - { between: [a, 1 + b], rho: 3 kg }\n',
    '4:29 2 is not between -1 and 1\n5:16 the list correlations[2].between has the wrong number of entries (2 wanted)\n6:41 entry 2, 1 of the matrix is 0.2 and its mirror image 0.3; make them equal\n7:31 the diagonal entry 0.9 must be 1\n8:40 row 2 of the matrix is 1 long, and the matrix is 2 high; make it square\n9:20 "1 + b" is to be the name of a variable, or of one element of it; give a formula a name of its own\n9:33 "3 kg" is to be a plain number or percentage here; remove the unit',
  ],
  [
    'levers',
    'levers:\n  a: { default: 3, range: [0, 2] }\n  b: { default: stainles, choices: [stainless, all-taigang] }\n  c: { default: 1, range: [2, 1] }\n  e: { default: 1 + 1 }\n  f: { default: a, choices: [a, b], range: [0, 1] }\n',
    '4:17 3 is outside the range of the lever "a", 0 to 2\n5:17 "stainles" is no choice of the lever "b": stainless, all-taigang; did you mean "stainless"?\n6:27 the range of the lever "c" must rise from the first number to the second\n7:17 "1 + 1" is to be a number here, perhaps with a sign, % or a unit, nothing to compute\n8:3 the lever "f" has a range or choices, not both',
  ],
  [
    'variants',
    'variables: { y: 3 }\nlevers: { a: { default: 1, range: [0, 2] } }\nvariants:\n  v: { set: { a: 9, yy: 1, "y[p]": 3, "a b": 3 } }\n  w: { set: { a: { draw: "normal(0, 1)" } } }\n',
    '6:18 9 is outside the range of the lever "a", 0 to 2\n6:21 there is no variable or lever "yy" to set; only these and elements of them can be set\n6:28 "y[p]" names an element and "y" has no "by"\n6:39 "a b" is neither a name nor name[element]\n7:15 the lever "a" takes a number or a choice, nothing drawn or stepped',
  ],
];

const slips: readonly Case[] = [
  [
    'arguments with names',
    'variables:\n  g: normal(mean=5%, sd = 2%)\n  h: if(g=1, 2, 3)\n',
    '4:13 arguments go by their order and have no names here; drop "mean ="\n4:22 arguments go by their order and have no names here; drop "sd ="\n5:10 "=" is not used here; write ==',
  ],
  [
    'powers of other languages',
    'variables:\n  x: 1\n  b: pow(x,2)\n  c: 2^POWER(x + 1, -2)\n  d: pow(x)\n',
    '5:6 "pow(x, 2)" is not used here; write x ^ 2\n6:8 "POWER(x + 1, -2)" is not used here; write (x + 1) ^ -2\n7:6 unknown function "pow"',
  ],
  [
    'decimal commas',
    'variables:\n  a: "1,5 * 2"\n  b: 3,14\n  c: (12,5% + a)\n  d: 1 ,5\n  e: 1,500\n',
    '4:7 "1,5" is not used here; write 1.5\n5:6 "3,14" is not used here; write 3.14\n6:7 "12,5%" is not used here; write 12.5%\n7:8 "," stands only between arguments and the items of a list\n8:6 "1,500" is not used here; write 1500',
  ],
  [
    'keys of what a variant sets, alone',
    'variables: { x: 1 }\nlevers: { l: { default: 1 } }\nvariants:\n  v: { set: { x: { valeu: 3 }, l: { valu: 2 } } }\n',
    '6:20 unknown key "valeu" in variants.v.set.x; did you mean "value"?\n6:37 unknown key "valu" in variants.v.set.l; did you mean "value"?',
  ],
];

function reports(group: string, cases: readonly Case[]): void {
  for (const [what, text, issues, files] of cases) {
    it(`${group}: ${what}`, () => {
      expect(reading(planText(text), files).issues.join('\n')).toBe(issues);
    });
  }
}

describe('truth: each mistake is reported with its place and remedy', () => {
  reports('YAML', yaml);
  it.each(features)('YAML: %s is refused', (_, text, start) => {
    const remedy = 'if it belongs to an expression or a name, quote the expression';
    const message = `${start}: plan files have no tags, anchors, aliases, merge keys or directives; ${remedy}`;
    expect(reading(planText(`variables:\n${text}\n`)).issues[0]).toBe(message);
  });
  reports('shape', shape);
  reports('names', names);
  reports('definitions', definitions);
  reports('places', places);
  reports('tables', tables);
  it.each(paths)('a table may not be read from %s', (path) => {
    const text = planText(`tables: { b: { key: id, csv: "${path}" } }\n`);
    const files = new Proxy({}, { get: (_, name) => expect.unreachable(`read ${String(name)}`) });
    expect(reading(text, files).issues[0]).toMatch(/^3:30 ".*" leads outside the plan's folder/);
  });
  reports('slips', slips);
  reports('the rest', sets);

  it.each([
    ['', '1:1 a plan file is a mapping that begins with "plan: 1"'],
    ['- a', '1:1 a plan file is a mapping that begins with "plan: 1"'],
    ['plan: 2\ntime: { origin: 2021, end: 2025, step: year }\n', '1:7 "2" is no value of "plan"; it is one of 1'],
    ['plan: 1\n', '1:1 plan has no "time"; add it'],
    [
      'time: { origin: 2021, end: 2021, step: year }\nplan: 1\n',
      '1:28 the end 2021 does not come after the origin 2021\n2:1 "plan: 1" must be the first key',
    ],
    [
      'plan: 1\ntime: { origin: 2021, end: 2025-Q1, step: year, report: month }\n',
      '2:28 "2025-Q1" is no period of one year, which is the step; write it like 2025\n2:57 a reporting period of one month is shorter than the step of one year; report by year or coarser',
    ],
    [
      'plan: 1\ntime: { origin: 2021-Q1, end: 2025-13, step: quater }\n',
      '2:46 "quater" is no value of "step"; it is one of year, quarter, month; did you mean "quarter"?',
    ],
    [
      'plan: 1\ntime: { origin: 2021-Q5, end: 2025-Q4, step: quarter }\n',
      '2:17 "2021-Q5" is no period; write 2025, 2025-Q3 or 2025-07',
    ],
  ])('time and version: %j', (text, issues) => {
    expect(reading(text).issues.join('\n')).toBe(issues);
  });
});
