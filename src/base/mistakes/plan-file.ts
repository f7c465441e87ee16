/** Mistakes of a plan file as YAML, and of its shape. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const planFileMistakes = {
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
} as const satisfies Record<string, Mistake>;
