/** Mistakes about ledgers, the files that forecasts are recorded in. Braces name parameters. */

import type { Mistake } from './mistake.ts';

/** Records a run of the plan. */
const record = ['run', 'plan.yaml', '--paths', '1024', '--ledger', 'nightly.duckdb'];

const plan = 'variables:\n  growth: normal(5%, 2%)\ntargets:\n  goal: { measure: growth, in: 2025, at_least: 4% }\n';

export const ledgerMistakes = {
  'ledger-missing': {
    en: 'there is no ledger "{file}"',
    zh: '没有台账 "{file}"',
    remedy: {
      en: 'Check the folder in which the command is started, and the spelling. A ledger is made by the first run that is recorded in it: attain run plan.yaml --ledger FILE.',
      zh: '请核对运行命令时所在的文件夹和文件名的拼写。首次记录时自动建立台账：attain run plan.yaml --ledger 文件。',
    },
    example: { command: ['ledger', 'list', '--ledger', 'nightly.duckdb'] },
  },
  'ledger-unreadable': {
    en: '"{file}" cannot be opened as a ledger: {reason}',
    zh: '无法将 "{file}" 作为台账打开：{reason}',
    remedy: {
      en: 'Name the ledger itself. If it was damaged, take it from a backup, or move it away and let the batch run again: results depend on plans and seeds alone.',
      zh: '请指明台账文件本身。若文件已损坏，请从备份恢复，或移走后重新运行批次：结果只取决于规划和种子。',
    },
    example: {
      files: { 'nightly.duckdb': `item,probability\n${'goal,0.5\n'.repeat(1500)}` },
      command: ['ledger', 'list', '--ledger', 'nightly.duckdb'],
    },
  },
  'ledger-foreign': {
    en: '"{file}" is a DuckDB database, but no ledger',
    zh: '"{file}" 是 DuckDB 数据库，但不是台账',
    remedy: {
      en: 'A ledger has tables of its own and is not shared with others. Name another file.',
      zh: '台账有自己的表，不与其他数据共用一个文件。请换一个文件名。',
    },
    example: { ledger: 'foreign', command: ['ledger', 'list', '--ledger', 'nightly.duckdb'] },
  },
  'ledger-newer': {
    en: '"{file}" has version {version} of the ledger\'s tables, and this program knows version {known}',
    zh: '"{file}" 的台账表为第 {version} 版，本程序只支持到第 {known} 版',
    remedy: {
      en: 'A newer version of the program wrote it. Update this one; older ledgers are always brought up to date.',
      zh: '该台账由较新版本的程序写入。请更新本程序；旧版台账总会自动升级。',
    },
    example: { ledger: 'newer', command: ['ledger', 'list', '--ledger', 'nightly.duckdb'] },
  },
  'ledger-held': {
    en: '"{file}" is in use by another process (PID {process}); a ledger is written by one at a time',
    zh: '"{file}" 正被另一进程（PID {process}）使用；台账一次只能由一个进程写入',
    remedy: {
      en: 'Wait until it ends, or say how long to wait with --wait. Nothing was lost: what it had recorded stays.',
      zh: '请等该进程结束，或用 --wait 指定等待的秒数。没有丢失任何内容，已记录的都会保留。',
    },
    example: { ledger: 'held', command: ['ledger', 'list', '--ledger', 'nightly.duckdb', '--wait', '0'] },
  },
  'ledger-unwritable': {
    en: 'the ledger "{file}" cannot be written: {reason}',
    zh: '无法写入台账 "{file}"：{reason}',
    remedy: {
      en: 'Free some space on the disk, or name a folder that may be written to. What was recorded before is kept.',
      zh: '请清理磁盘空间，或指定有写权限的文件夹。此前已记录的内容不受影响。',
    },
    example: { plan, files: { results: '' }, command: ['run', 'plan.yaml', '--ledger', 'results/nightly.duckdb'] },
  },
  'ledger-sql': {
    en: 'the query is refused: {reason}',
    zh: '查询被拒绝：{reason}',
    remedy: {
      en: 'A query is one SELECT of DuckDB\'s SQL over the ledger\'s tables and views; it can read nothing else and write nothing. "attain ledger query" with "show tables" or "describe runs" tells what there is.',
      zh: '查询为一条 DuckDB 的 SELECT 语句，只能读取台账中的表和视图，不能读其他内容，也不能写入。用 "show tables" 或 "describe runs" 可查看有哪些表和列。',
    },
    example: {
      plan,
      before: [record],
      command: ['ledger', 'query', 'select probabilty from targets', '--ledger', 'nightly.duckdb'],
    },
  },
  'ledger-not-select': {
    en: 'a query is one SELECT, and nothing else',
    zh: '查询只能是一条 SELECT 语句',
    remedy: {
      en: 'Write one SELECT (or SHOW, DESCRIBE, EXPLAIN), without a second statement behind it. To change what is recorded is not possible; to write a file there is `attain ledger export`.',
      zh: '请只写一条 SELECT（或 SHOW、DESCRIBE、EXPLAIN），其后不加第二条语句。已记录的内容不能修改；导出文件请用 `attain ledger export`。',
    },
    example: {
      plan,
      before: [record],
      command: ['ledger', 'query', "update runs set plan = 'other'", '--ledger', 'nightly.duckdb'],
    },
  },
  'ledger-item-unknown': {
    en: 'nothing is recorded under "{name}", neither a plan nor an item',
    zh: '台账中没有名为 "{name}" 的规划或记录',
    remedy: {
      en: 'Name a plan, or an item by the first characters of its hash; `attain ledger list` shows both.',
      zh: '请写规划名称，或记录哈希值的前几位；`attain ledger list` 列出二者。',
    },
    example: { plan, before: [record], command: ['ledger', 'show', 'growth', '--ledger', 'nightly.duckdb'] },
  },
} as const satisfies Record<string, Mistake>;
