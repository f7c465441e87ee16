/** Mistakes of batch manifests. Braces name parameters. */

import type { Mistake } from './mistake.ts';

const plan =
  'variables:\n  growth: normal(5%, 2%)\ntargets:\n  goal: { measure: growth, in: 2025, at_least: 4% }\nvariants:\n  slump: { set: { growth: "normal(2%, 2%)" } }\n';
const command = ['batch', 'check', 'batch.yaml'];
const manifest = (lines: string): { readonly 'batch.yaml': string } => ({ 'batch.yaml': `batch: 1\n${lines}` });

export const batchMistakes = {
  'batch-not-mapping': {
    en: 'a batch manifest is a mapping that begins with "batch: 1"',
    zh: '批量清单应是以 "batch: 1" 开头的映射',
    remedy: {
      en: 'Name a manifest, not a plan; a plan alone is run with `attain run`.',
      zh: '请指定批量清单，而不是规划；单个规划用 `attain run` 运行。',
    },
    example: { files: { 'batch.yaml': '- plan.yaml\n' }, command },
  },
  'batch-is-plan': {
    en: 'this is a plan and no batch manifest; run it with `attain run`, or name it under `plans` in a manifest',
    zh: '这是规划而不是批量清单；请用 `attain run` 运行，或在清单的 `plans` 中写出它',
    remedy: {
      en: 'A manifest begins with `batch: 1` and names plans: `plans: plan.yaml`.',
      zh: '清单以 `batch: 1` 开头，并写出规划：`plans: plan.yaml`。',
    },
    example: { plan, command: ['batch', 'check', 'plan.yaml'] },
  },
  'batch-no-plan': {
    en: 'no file fits "{pattern}"',
    zh: '没有与 "{pattern}" 相符的文件',
    remedy: {
      en: "Paths and patterns begin at the manifest's folder: plans/*.yaml, plans/**/plan.yaml.",
      zh: '路径和通配模式从清单所在文件夹算起，如 plans/*.yaml、plans/**/plan.yaml。',
    },
    example: { files: manifest('plans: [plans/*.yaml]\n'), command },
  },
  'batch-plan-missing': {
    en: 'there is no plan "{file}"',
    zh: '没有规划 "{file}"',
    remedy: {
      en: "The path begins at the manifest's folder. Correct the spelling.",
      zh: '路径从清单所在文件夹算起。请更正拼写。',
    },
    example: { plan, files: manifest('plans: plna.yaml\n'), command },
  },
  'batch-unreadable': {
    en: 'the file cannot be read: {reason}',
    zh: '无法读取文件：{reason}',
    remedy: {
      en: "The path of a table of rows begins at the manifest's folder; it is a CSV file with a header.",
      zh: '行表的路径从清单所在文件夹算起；须为带表头的 CSV 文件。',
    },
    example: { plan, files: manifest('plans: { plan: plan.yaml, rows: regions.csv }\n'), command },
  },
  'batch-seed-range': {
    en: 'the seeds from {from} to {to} are none; write the smaller number first',
    zh: '种子从 {from} 到 {to} 为空；请把小的数写在前面',
    remedy: {
      en: 'Seeds are a list of whole numbers, or a range with both ends: { from: 1, to: 100 }.',
      zh: '种子为整数列表，或含首尾的范围：{ from: 1, to: 100 }。',
    },
    example: { plan, files: manifest('plans: plan.yaml\nmatrix: { seed: { from: 9, to: 1 } }\n'), command },
  },
  'batch-twice': {
    en: '"{text}" stands in "{name}" twice; leave one out',
    zh: '"{text}" 在 "{name}" 中出现两次；请去掉一个',
    remedy: {
      en: 'Two equal values make the same item twice, and every item is run once.',
      zh: '相同的值会得到相同的条目，而每个条目只运行一次。',
    },
    example: { plan, files: manifest('plans: plan.yaml\nmatrix: { seed: [1, 2, 1] }\n'), command },
  },
  'batch-row-twice': {
    en: 'the row "{row}" stands in the table twice',
    zh: '表中有两行 "{row}"',
    remedy: {
      en: 'Rows are told apart by their key, or, without one, by all of their cells. Correct the key or leave one of the rows out.',
      zh: '各行以键区分；没有键时以全部单元格区分。请更正键，或去掉其中一行。',
    },
    example: {
      plan,
      files: {
        ...manifest('plans: { plan: plan.yaml, rows: regions.csv, key: region }\n'),
        'regions.csv': 'region,growth\nnorth,5%\nnorth,6%\n',
      },
      command,
    },
  },
  'batch-no-column': {
    en: 'the table has no column "{name}"; its columns are {columns}',
    zh: '表中没有列 "{name}"；已有的列：{columns}',
    remedy: {
      en: 'Under `key` stand the columns that name a row. All other columns set what bears their name in the plan.',
      zh: '`key` 下写用来标识行的列；其余各列设定规划中同名的量。',
    },
    example: {
      plan,
      files: {
        ...manifest('plans: { plan: plan.yaml, rows: regions.csv, key: regoin }\n'),
        'regions.csv': 'region,growth\nnorth,5%\n',
      },
      command,
    },
  },
  'batch-set-twice': {
    en: '"{name}" is set by the matrix and by a column of the table',
    zh: '"{name}" 既由 matrix 设定，又由表中的列设定',
    remedy: {
      en: 'Leave it out in one of the two places: an item has one value of each name.',
      zh: '请在其中一处去掉：每个条目中每个名称只有一个值。',
    },
    example: {
      plan,
      files: {
        ...manifest(
          'plans: { plan: plan.yaml, rows: regions.csv, key: region }\nmatrix: { set: { growth: [5%, 6%] } }\n',
        ),
        'regions.csv': 'region,growth\nnorth,5%\n',
      },
      command,
    },
  },
  'batch-item-too-large': {
    en: 'an item takes about {size} MB of memory, and the manifest allows {limit} MB',
    zh: '一个条目约需 {size} MB 内存，而清单允许 {limit} MB',
    remedy: {
      en: 'Raise `limits: { megabytes: … }`, or report fewer series in the plan.',
      zh: '请调高 `limits: { megabytes: … }`，或在规划中少列报告的指标。',
    },
    example: {
      plan: `time: { origin: 2024, end: 2060, step: year }\n${plan}`,
      files: manifest('plans: plan.yaml\nlimits: { megabytes: 1 }\n'),
      command,
    },
  },
} as const satisfies Record<string, Mistake>;
