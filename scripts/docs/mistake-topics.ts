/** The topics of the catalogue of mistakes, as its page calls them. */

import type { Language } from '../../src/base/issue.ts';
import type { mistakesByTopic } from '../../src/base/mistakes.ts';

export const mistakeTopics: Readonly<Record<keyof typeof mistakesByTopic, Readonly<Record<Language, string>>>> = {
  yaml: { en: 'YAML', zh: 'YAML 写法' },
  'file-contents': { en: 'What a file holds', zh: '文件内容' },
  'plan-file': { en: 'Keys of a plan', zh: '规划的键' },
  names: { en: 'Names and numbers', zh: '名称与数字' },
  periods: { en: 'Periods', zh: '时期' },
  'table-files': { en: 'Files of tables', zh: '表的文件' },
  workbooks: { en: 'Workbooks', zh: '工作簿' },
  tables: { en: 'Tables', zh: '表' },
  cells: { en: 'Cells', zh: '单元格' },
  'table-where': { en: 'Rows by where', zh: '用 where 选行' },
  'reference-series': { en: 'Histories to compare with', zh: '参照序列' },
  definitions: { en: 'Definitions', zh: '变量的定义' },
  'expression-signs': { en: 'Signs in expressions', zh: '表达式中的符号' },
  expressions: { en: 'Expressions', zh: '表达式' },
  calls: { en: 'Functions and distributions', zh: '函数与分布' },
  references: { en: 'References', zh: '引用' },
  functions: { en: 'Groups, at, lookup, prev', zh: '汇总、at、lookup、prev' },
  units: { en: 'Units', zh: '单位' },
  values: { en: 'Values and sizes', zh: '数值与规模' },
  draws: { en: 'Draws', zh: '随机量' },
  correlations: { en: 'Correlations', zh: '相关' },
  outcomes: { en: 'Targets, levers, variants', zh: '目标、杠杆与方案' },
  shards: { en: 'Runs in several processes', zh: '分片运行与合并' },
  ledgers: { en: 'Ledgers', zh: '台账' },
  batches: { en: 'Batches', zh: '批量运行' },
  'command-line': { en: 'Command line', zh: '命令行' },
  'option-values': { en: 'Values of options', zh: '选项的取值' },
  'command-files': { en: 'Files on the command line', zh: '命令行上的文件' },
  'compare-and-replay': { en: 'Comparisons and replays', zh: '对比与回放' },
};
