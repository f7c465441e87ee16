/** Texts of the help of the command line. Braces name parameters. */

import type { Message } from './message.ts';

export const helpMessages = {
  'help-program': {
    en: 'Simulates a plan and says how probable it is that its targets are met.',
    zh: '对规划进行模拟，给出各项目标的达成概率。',
  },
  'help-run': {
    en: 'forecast: the probability of every target, with its error',
    zh: '预测：每项目标的达成概率及其误差',
  },
  'help-compare': {
    en: 'variants of a plan, or several plans, side by side on the same random numbers',
    zh: '用相同的随机数并列对比规划的各方案，或多份规划',
  },
  'help-compare-plans': {
    en: 'one plan file, compared with its variants, or several, compared with the first',
    zh: '一份规划文件（与其各方案对比），或多份（与第一份对比）',
  },
  'help-compare-variant': {
    en: 'compare this variant only; may be repeated. Of several plans, one that all run under',
    zh: '只对比此方案；可重复使用。多份规划时为共同采用的方案',
  },
  'help-case': {
    en: 'a column with this set beside: "delay=0", or "delay=0; growth=6%"; may be repeated',
    zh: '增加一列，另作设定："delay=0" 或 "delay=0; growth=6%"；可重复使用',
  },
  'help-fail-on-drop': {
    en: 'exit with 3 when a probability falls by more than this from the first column to another, with 4 when its error leaves that open: 1pp',
    zh: '若某目标的概率较首列下降超过此值（如 1pp），以 3 退出；因误差无法断定时，以 4 退出',
  },
  'help-compare-out': {
    en: 'write comparison.json and comparison.txt',
    zh: '写入 comparison.json、comparison.txt',
  },
  'help-compare-verbose': { en: 'compare the means of every reported series too', zh: '同时对比全部指标的均值' },
  'help-check': {
    en: 'everything that can be wrong with a plan, without running it',
    zh: '检查规划文件的全部问题，不运行',
  },
  'help-replay': {
    en: 'one path: what came of the targets and why, and every variable step by step',
    zh: '回放一条路径：目标是否达成及其原因，并逐步列出每个变量',
  },
  'help-new': {
    en: 'a valid small plan to start from, in a folder of its own',
    zh: '新建一份可直接运行的小规划，放在单独的文件夹中',
  },
  'help-schema': {
    en: 'the JSON Schema of plan files, for completion and hover texts in editors',
    zh: '规划文件的 JSON Schema，供编辑器补全和显示说明',
  },
  'help-ledger': {
    en: 'what was recorded: list, show, query, export, board',
    zh: '台账：列出、查看、查询、导出已记录的预测，生成总览页',
  },
  'help-ledger-list': {
    en: 'list the plans of a ledger, or the runs of one',
    zh: '列出台账中的规划，或某一规划的各次运行',
  },
  'help-ledger-show': { en: 'show a recorded forecast', zh: '查看一次已记录的预测' },
  'help-ledger-query': {
    en: 'run one SQL statement that reads the ledger and nothing else',
    zh: '执行一条只读 SQL 语句，只能访问台账',
  },
  'help-ledger-export': {
    en: 'write all recorded figures as one tidy table, in the columns of forecast hubs',
    zh: '将全部已记录的数值导出为一张长表，列名按预测汇集（forecast hub）惯例',
  },
  'help-ledger-board': {
    en: 'write a page of all targets with status, probability and movement',
    zh: '生成总览页：全部目标的状态、概率与变动',
  },
  'help-ledger-board-folder': { en: 'folder to write index.html in', zh: '写入 index.html 的文件夹' },
  'help-ledger-export-format': { en: 'csv (default) or parquet', zh: '格式：csv（默认）或 parquet' },
  'help-ledger-file': { en: 'the ledger, a DuckDB file', zh: '台账文件（DuckDB）' },
  'help-wait': {
    en: 'wait while another process has the ledger (default: 10 s)',
    zh: '台账被占用时等待的秒数（默认 10）',
  },
  'help-ledger-plan': { en: 'name of a plan: list its runs', zh: '规划名称：列出其各次运行' },
  'help-ledger-name': {
    en: 'name of a plan (its newest run), or the first characters of an item',
    zh: '规划名称（取最近一次运行），或记录哈希值的前几位',
  },
  'help-ledger-sql': { en: 'a SELECT of DuckDB’s SQL', zh: 'DuckDB 的 SELECT 语句' },
  'help-ledger-query-format': { en: 'text (default), csv or json', zh: '输出格式：text（默认）、csv 或 json' },
  'help-run-ledger': { en: 'record the forecast in a ledger', zh: '将预测记入台账' },
  'help-new-name': { en: 'name of the plan and of its folder', zh: '规划及其文件夹的名称' },
  'help-schema-out': { en: 'write to a file, whole or not at all', zh: '写入文件，要么完整写出，要么不写' },
  'help-format': {
    en: 'print issues as text, json, sarif or github (workflow commands)',
    zh: '问题的输出格式：text、json、sarif 或 github（工作流命令）',
  },
  'help-plan': { en: 'a plan file (YAML)', zh: '规划文件（YAML）' },
  'help-plans': { en: 'plan files (YAML)', zh: '规划文件（YAML），可多个' },
  'help-variant': { en: 'use one of the plan’s variants', zh: '采用规划中的某个方案' },
  'help-set': {
    en: 'set a lever or variable, after the variant; may be repeated',
    zh: '设定杠杆或变量，在方案之后生效；可重复使用',
  },
  'help-paths': {
    en: 'paths to simulate, rounded up to blocks of 1,024',
    zh: '模拟路径数，向上取整为 1,024 的倍数',
  },
  'help-seed': { en: 'seed of the random numbers', zh: '随机数种子' },
  'help-precision': {
    en: 'double the paths until every target is this exact or its requirement decided, as in 0.1pp; --paths is then the most',
    zh: '成倍增加路径数，直到每个目标达到此精度或其要求已可判定，例如 0.1pp；此时 --paths 为上限',
  },
  'help-sampler': { en: 'how the paths are sampled: sobol, lhs or random', zh: '抽样法：sobol、lhs 或 random' },
  'help-threads': { en: 'threads to compute with; the result is the same', zh: '计算线程数，不影响结果' },
  'help-json': { en: 'print JSON in place of text', zh: '输出 JSON 而非文字' },
  'help-out': {
    en: 'write forecast.json, forecast.txt, targets.csv and series.csv',
    zh: '写入 forecast.json、forecast.txt、targets.csv、series.csv',
  },
  'help-watch': {
    en: 'run again whenever the plan or one of its tables is saved, and show what changed; 16,384 paths unless said',
    zh: '规划或其数据文件保存后即重新运行，并显示变化；未指定时为 16,384 条路径',
  },
  'help-print-program': {
    en: 'print the program that the plan comes down to, and run nothing',
    zh: '打印规划编译成的程序，不运行',
  },
  'help-batch': {
    en: 'many forecasts from a manifest, into a ledger; what is there already is not run again',
    zh: '按清单批量预测并记入台账；台账中已有的不再运行',
  },
  'help-batch-check': {
    en: 'what a batch would run: items, time and memory; nothing is run',
    zh: '批量运行的规模：条目数、用时与内存；不实际运行',
  },
  'help-manifest': { en: 'a batch manifest (YAML)', zh: '批量清单（YAML）' },
  'help-batch-ledger': {
    en: 'the ledger for the results (default: beside the manifest, .duckdb in place of .yaml)',
    zh: '存放结果的台账（默认与清单同名，扩展名为 .duckdb）',
  },
  'help-batch-board': {
    en: 'write the board of the ledger into a folder when all is done',
    zh: '全部完成后把台账的总览页写入该文件夹',
  },
  'help-resume': { en: 'leave out what the ledger has (the default)', zh: '跳过台账中已有的条目（默认）' },
  'help-no-resume': { en: 'run everything again', zh: '全部重新运行' },
  'help-json-lines': {
    en: 'print a line of JSON for every item once it is recorded',
    zh: '每个条目入账后输出一行 JSON',
  },
  'batch-out-of-time': {
    en: 'the item was ended after {seconds} seconds, as the manifest says',
    zh: '条目运行超过清单规定的 {seconds} 秒，已终止',
  },
  'batch-progress': { en: '{done} of {total} items', zh: '{done} / {total} 个条目' },
  'batch-progress-failed': { en: '{count} failed', zh: '{count} 个失败' },
  'batch-summary': {
    en: '{name}: {items} items, {done} run in {time}, {before} in the ledger before, {failed} failed',
    zh: '{name}：共 {items} 个条目，本次运行 {done} 个，用时 {time}；台账中已有 {before} 个，失败 {failed} 个',
  },
  'batch-verdicts': {
    en: 'required probabilities of what was run: {met} met, {missed} missed, {undecided} undecided',
    zh: '本次运行的概率要求：{met} 项满足，{missed} 项未满足，{undecided} 项未定',
  },
  'batch-ledger': { en: 'ledger: {file}', zh: '台账：{file}' },
  'batch-failure': { en: '{count} items failed, such as {item}:', zh: '{count} 个条目失败，例如 {item}：' },
  'batch-failures-more': {
    en: '{count} more items failed for other reasons, which the ledger has',
    zh: '另有 {count} 个条目因其他原因失败，见台账',
  },
  'batch-check-items': { en: '{name}: {items} items', zh: '{name}：{items} 个条目' },
  'batch-check-family': {
    en: '{plan}: {items} items of {paths} paths, {time} each',
    zh: '{plan}：{items} 个条目，每个 {paths} 条路径，{time}',
  },
  'batch-check-failing': {
    en: '{plan}: {items} items, which cannot be run as they are',
    zh: '{plan}：{items} 个条目，目前无法运行',
  },
  'batch-check-size': {
    en: 'about {time} on {threads} threads, about {size} of memory, {paths} paths in all',
    zh: '{threads} 个线程约需 {time}，内存约 {size}，共 {paths} 条路径',
  },
  'help-blocks': {
    en: 'run these blocks of 1,024 paths only, as in 0-15; --summary takes what they find',
    zh: '只运行这些块（每块 1,024 条路径），例如 0-15；结果写入 --summary',
  },
  'help-summary': {
    en: 'the file for what --blocks finds; attain merge reads it',
    zh: '存放 --blocks 结果的文件，供 attain merge 读取',
  },
  'help-merge': {
    en: 'the forecast from the summaries of all blocks of a run',
    zh: '由一次运行全部块的汇总文件得出预测',
  },
  'help-merge-files': { en: 'files that run --summary wrote', zh: 'run --summary 写出的文件' },
  'help-timing': { en: 'write the time of every stage as JSON', zh: '将各阶段用时写为 JSON' },
  'help-verbose': { en: 'show every reported series', zh: '列出全部指标' },
  'help-lang': { en: 'language, en or zh (default: from the locale)', zh: '语言：en 或 zh（默认取自系统区域设置）' },
  'help-path': {
    en: 'median, nearest-miss, tail or worst for a target, or the number of a path, counted from 0',
    zh: '就某个目标选取：median、nearest-miss、tail、worst；或路径编号，从 0 起',
  },
  'help-target': {
    en: 'the target to pick by and to tell of (default: the first)',
    zh: '据以选取和说明的目标（默认为第一个）',
  },
  'help-paths-picked': {
    en: 'paths to pick from, rounded up to blocks of 1,024 (default: as in run)',
    zh: '从多少条路径中选取，向上取整为 1,024 的倍数（默认同 run）',
  },
  'help-help': { en: 'show this help', zh: '显示帮助' },
  'help-version': { en: 'show the version', zh: '显示版本' },
  'help-exit-codes': {
    en: 'Exit codes: 0 done, every required probability met; 1 our fault; 2 the plan, data or usage is wrong; 3 a required probability is missed, or one dropped too far; 4 one of these is undecided; 5 items of a batch failed; 130, 143 interrupted.',
    zh: '退出码：0 完成且概率要求全部满足；1 程序自身错误；2 规划、数据或用法有误；3 有概率要求未满足，或概率下降过多；4 尚无法断定；5 批量中有条目失败；130、143 被中断。',
  },
  'help-title-usage': { en: 'Usage:', zh: '用法：' },
  'help-title-arguments': { en: 'Arguments:', zh: '参数：' },
  'help-title-options': { en: 'Options:', zh: '选项：' },
  'help-title-commands': { en: 'Commands:', zh: '命令：' },
} as const satisfies Record<string, Message>;
