/** Mistakes of a plan file as YAML. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const yamlMistakes = {
  'file-too-large': {
    en: 'the file has {size} characters; at most {limit} are read',
    zh: '文件有 {size} 个字符，最多读取 {limit} 个',
    remedy: {
      en: 'Keep data in CSV files beside the plan, which may be larger, and name them under `csv:`.',
      zh: '请把数据存为规划旁的 CSV 文件（允许更大），并在 `csv:` 下写出文件名。',
    },
    example: { plan: `description: ${'word '.repeat(800_000)}\n` },
  },
  'file-too-deep': {
    en: 'lists and mappings are nested more than {limit} deep',
    zh: '列表和映射的嵌套超过 {limit} 层',
    remedy: {
      en: 'No part of a plan needs so many levels: look for brackets that were pasted twice or for a file that is no plan.',
      zh: '规划的任何部分都不需要这么多层：请检查是否重复粘贴了括号，或该文件是否并非规划。',
    },
    example: { plan: `report: ${'['.repeat(40)}${']'.repeat(40)}\n` },
  },
  'quote-expression': {
    en: 'YAML takes {text} apart here; quote the expression',
    zh: 'YAML 会在此处拆开 {text}；请给整个表达式加引号',
    remedy: {
      en: 'Put the whole expression in double quotes, or in single ones if it has double ones inside; or give it a line of its own, outside { } and [ ].',
      zh: '请给整个表达式加双引号，表达式内已有双引号时用单引号；也可另起一行，写在 { } 与 [ ] 之外。',
    },
    example: { plan: 'variables:\n  growth: { draw: normal(6%, 2%), title: Growth }\n' },
  },
  'yaml-feature': {
    en: '{text}: plan files have no tags, anchors, aliases, merge keys or directives; if it belongs to an expression or a name, quote the expression',
    zh: '{text}：规划文件不使用标签、锚点、别名、合并键和指令；如果它属于表达式或名称，请加引号',
    remedy: {
      en: 'Give a value that is used in several places a name under `variables`, and write the name where it is used.',
      zh: '多处使用的值请在 `variables` 下取一个名称，使用处写名称即可。',
    },
    example: { plan: 'variables:\n  growth: &rate 6%\n' },
  },
  'reserved-word': {
    en: '{text} is no value in a plan file; write 1 or 0 for a truth value, a number for a number, and "{text}" in quotes for a name',
    zh: '{text} 在规划文件中不是值；真假请写 1 或 0，数值请写数字，名称请加引号写作 "{text}"',
    remedy: {
      en: 'Conditions in formulas are 1 where they hold and 0 where not. For no upper bound leave the bound out instead of writing infinity; for no value leave the key out.',
      zh: '公式中的条件成立为 1，不成立为 0。没有上限就不写上限，不要写无穷大；没有值就不写这个键。',
    },
    example: { plan: 'variables:\n  subsidy: true\n' },
  },
  'several-documents': {
    en: 'a plan file is one YAML document; remove this "---" and what belongs to another plan',
    zh: '一个规划文件只有一个 YAML 文档；请删去此处的 "---" 以及属于别的规划的内容',
    remedy: {
      en: 'Give each plan a file of its own. Cases of one plan that differ in some values are `variants` of it.',
      zh: '请为每个规划单独建一个文件。同一规划中只有部分数值不同的情形，请写成 `variants`。',
    },
    example: { plan: 'variables:\n  growth: 6%\n---\ndescription: another plan\n' },
  },
  'tab-indent': {
    en: 'a tab indents this line; use spaces',
    zh: '此行用制表符缩进；请改用空格',
    remedy: {
      en: 'Set the editor to insert spaces when the Tab key is pressed, two a level, and replace the tabs that are there.',
      zh: '请在编辑器中设置按 Tab 键时插入空格（每级两个），并替换已有的制表符。',
    },
    example: { plan: 'variables:\n\tgrowth: 6%\n' },
  },
  'bad-indent': {
    en: 'this line does not fit the lines around it; give the keys of one mapping the same indent, and quote the expression if ": " belongs to one',
    zh: '此行与上下文的缩进不一致；同一映射的键请对齐，若 ": " 属于表达式请加引号',
    remedy: {
      en: 'Start the line in the same column as its neighbours, or two spaces further in if it belongs to the line above, which then ends in a colon.',
      zh: '请使此行与相邻各行对齐；若它属于上一行，则上一行以冒号结尾，此行再缩进两个空格。',
    },
    example: { plan: 'variables:\n  growth: 6%\n   inflation: 2%\n' },
  },
  'bracket-not-closed': {
    en: 'the "{bracket}" that opens here is not closed by line {line}; add the missing "{closing}", or quote the expression if the bracket belongs to one',
    zh: '此处打开的 "{bracket}" 到第 {line} 行仍没有关闭；请补上 "{closing}"，若括号属于表达式请加引号',
    remedy: {
      en: 'Close the bracket where its list or mapping ends. Long entries are easier to read without brackets, one key a line.',
      zh: '请在列表或映射结束处补上括号。内容较长时，每行写一个键、不用括号更易读。',
    },
    example: { plan: 'variables:\n  growth: { value: 6%\n' },
  },
  'quote-not-closed': {
    en: 'quoted text has no closing quote',
    zh: '引号没有闭合',
    remedy: {
      en: 'Close the text with the same quote that opened it. Inside single quotes, a single quote is written twice.',
      zh: '请用与开头相同的引号收尾。单引号内的单引号要写两次。',
    },
    example: { plan: 'title: "Growth\n' },
  },
  'bad-yaml-escape': {
    en: '{text} means nothing in double quotes; write two backslashes, or use single quotes',
    zh: '双引号内的 {text} 没有意义；请写两个反斜杠，或改用单引号',
    remedy: {
      en: 'In single quotes a backslash is an ordinary character. Paths are written with / on every system.',
      zh: '单引号内反斜杠就是普通字符。路径在任何系统上都用 / 书写。',
    },
    example: { plan: 'title: "D:\\plans"\n' },
  },
  'key-without-colon': {
    en: '"{text}" has no ": " and a value behind it; write "key: value", or quote or indent the text that it continues',
    zh: '"{text}" 后面没有 ": " 和值；请写成 "键: 值"，若是上一行的继续，请加引号或缩进',
    remedy: {
      en: 'A colon separates key and value only with a space behind it. A note may run over several lines if each is indented further than its key.',
      zh: '冒号后面必须有空格，才能分隔键和值。说明文字可以写多行，但每行都要比键多缩进。',
    },
    example: { plan: 'variables:\n  growth: 6%\n  inflation 2%\n' },
  },
  'yaml-unexpected': {
    en: 'YAML does not expect "{text}" here; check brackets, commas and quotes, and quote the expression if it is part of one',
    zh: 'YAML 在此处不应有 "{text}"；请检查括号、逗号和引号，若属于表达式请加引号',
    remedy: {
      en: 'Look at what stands just before the place: a bracket too many, a comma that is missing or doubled, or text that goes on behind a closing quote.',
      zh: '请查看该处之前的内容：是否多了括号、少了或多了逗号，或引号结束后还有文字。',
    },
    example: { plan: 'report: [growth]]\nvariables:\n  growth: 6%\n' },
  },
  'duplicate-key': {
    en: 'the key "{name}" stands here a second time; keep one of them',
    zh: '键 "{name}" 重复出现；请只保留一个',
    remedy: {
      en: 'Remove one of the two, or rename it; sections such as `variables` stand in a plan once, with all of their entries.',
      zh: '请删去其中一个，或改名；`variables` 等各部分在规划中只出现一次，所有条目写在一起。',
    },
    example: { plan: 'variables:\n  growth: 6%\n  growth: 5%\n' },
  },
  'full-width': {
    en: '"{text}" is a full-width character; write "{remedy}"',
    zh: '"{text}" 是全角字符；请写半角的 "{remedy}"',
    remedy: {
      en: 'Switch the input method to half-width punctuation for the structure of a plan. Texts in titles and notes may have full-width punctuation.',
      zh: '书写规划的结构时，请把输入法切换为半角标点；标题和说明中的文字可以使用全角标点。',
    },
    example: { plan: 'title： Growth\n' },
  },
  'full-width-space': {
    en: 'a full-width space stands here; write plain spaces',
    zh: '此处是全角空格；请用半角空格',
    remedy: {
      en: 'Replace it by ordinary spaces, two for each level; it looks like two of them, and YAML takes it for text.',
      zh: '请换成半角空格，每级两个。全角空格看似缩进，YAML 却把它当作文字。',
    },
    example: { plan: 'variables:\n　　growth: 6%\n' },
  },
  'key-not-text': {
    en: 'a key must be text',
    zh: '键必须是文本',
    remedy: {
      en: 'Write a name before the colon. If brackets belong to the name of an element, quote it: "output[steel]".',
      zh: '冒号之前应是名称。若方括号表示元素，请给整个键加引号："output[steel]"。',
    },
    example: { plan: 'variables:\n  [growth]: 6%\n' },
  },
  'key-alone': {
    en: '"{text}" stands alone between commas, without ": " and a value; quote text or an expression with a comma, and write numbers without thousands separators',
    zh: '"{text}" 单独位于逗号之间，没有 ": " 和值；含逗号的文本或表达式请加引号，数字不要用千位分隔符',
    remedy: {
      en: 'Between { and } each entry is `key: value`, and every comma begins a new one: write 1200 for 1,200, and quote texts with commas.',
      zh: '{ } 之内每一项都是 `键: 值`，逗号之后即是新的一项：1,200 请写 1200，含逗号的文本请加引号。',
    },
    example: { plan: 'variables:\n  output: { value: 1,200 }\n' },
  },
} as const satisfies Record<string, Mistake>;
