/** Mistakes of runs in several processes: blocks that a run has not, and summaries that do not make one run. Braces name parameters. */

import type { Mistake } from './mistake.ts';

const plan = 'variables:\n  growth: normal(5%, 2%)\ntargets:\n  goal: { measure: growth, in: 2025, at_least: 4% }\n';
const run = ['run', 'plan.yaml', '--paths', '4096'];

export const shardMistakes = {
  'usage-blocks': {
    en: '--blocks takes the first and the last block, counted from 0, as in --blocks 0-15, not "{value}"',
    zh: '--blocks 须写首末两个块的编号（从 0 起），例如 --blocks 0-15，而不是 "{value}"',
    remedy: {
      en: 'A block is 1,024 paths: a run of 65,536 paths has the blocks 0 to 63, and three processes may take 0-20, 21-41 and 42-63.',
      zh: '每块 1,024 条路径：65,536 条路径即 0 至 63 号块，可分给三个进程：0-20、21-41、42-63。',
    },
    example: { plan, command: [...run, '--blocks', '3', '--summary', 'a.shard'] },
  },
  'blocks-outside': {
    en: 'the run has the blocks 0 to {most}, so there are no blocks {first} to {last}',
    zh: '本次运行只有 0 至 {most} 号块，没有 {first} 至 {last} 号块',
    remedy: {
      en: 'A block is 1,024 paths. Name blocks that the run has, the smaller number first, or give all processes more --paths.',
      zh: '每块 1,024 条路径。请写本次运行已有的块，小号在前；或为所有进程增大 --paths。',
    },
    example: { plan, command: [...run, '--blocks', '2-4', '--summary', 'a.shard'] },
  },
  'blocks-with-precision': {
    en: 'a run with a precision ends when it is exact enough, so nobody knows its blocks before; write --paths to fix them',
    zh: '按精度运行时达到精度即止，事先不知道有多少块；请用 --paths 固定路径数',
    remedy: {
      en: 'Find out with one run how many paths the precision takes, and give all processes that number as --paths.',
      zh: '请先运行一次，看达到该精度需要多少路径，再为所有进程写同样的 --paths。',
    },
    example: {
      plan: `${plan}run: { precision: 1pp }\n`,
      command: ['run', 'plan.yaml', '--blocks', '0-3', '--summary', 'a.shard'],
    },
  },
  'shard-other-file': {
    en: '"{file}" is no summary that `attain run --blocks` wrote',
    zh: '"{file}" 不是 `attain run --blocks` 写出的汇总文件',
    remedy: {
      en: 'Name the files that --summary named. Forecasts as JSON or text cannot be merged.',
      zh: '请写 --summary 所指定的文件。JSON 或文本形式的预测无法合并。',
    },
    example: { files: { 'a.shard': '{}\n' }, command: ['merge', 'a.shard'] },
  },
  'shard-version': {
    en: '"{file}" has version {version} of the format, and this program reads version {own}',
    zh: '"{file}" 的格式为第 {version} 版，而本程序读取第 {own} 版',
    remedy: {
      en: 'Run all shards and the merge with the same version of Attain.',
      zh: '请用同一版本的 Attain 运行各分片并合并。',
    },
    example: { files: { 'a.shard': 'attain/shard@2 00\n' }, command: ['merge', 'a.shard'] },
  },
  'shard-damaged': {
    en: '"{file}" is not as it was written: it was cut short or changed',
    zh: '"{file}" 与写出时不同：文件不完整或已被改动',
    remedy: {
      en: 'Copy the file again, byte by byte, or run its blocks again.',
      zh: '请重新按字节复制该文件，或重新运行其中的块。',
    },
    example: { files: { 'a.shard': 'attain/shard@1 00\n{}\n' }, command: ['merge', 'a.shard'] },
  },
  'shard-of-other-run': {
    en: '"{file}" is of another run than "{first}": its {what} is {own}, not {other}',
    zh: '"{file}" 与 "{first}" 不属于同一次运行：其 {what} 为 {own}，而不是 {other}',
    remedy: {
      en: 'All shards of a run have the same plan, data, variant, settings, seed, sampler, number of paths and version of Attain. Run those that differ again.',
      zh: '同一次运行的各分片，其规划、数据、方案、设定、种子、抽样方法、路径数和 Attain 版本都须相同。请重新运行不同的分片。',
    },
    example: {
      plan,
      before: [
        [...run, '--blocks', '0-1', '--summary', 'a.shard'],
        [...run, '--seed', '2', '--blocks', '2-3', '--summary', 'b.shard'],
      ],
      command: ['merge', 'a.shard', 'b.shard'],
    },
  },
  'shard-overlap': {
    en: 'the blocks {blocks} are in "{other}" too; leave one of the files out',
    zh: '"{other}" 中也有 {blocks} 号块；请去掉其中一个文件',
    remedy: {
      en: 'Every block counts once. Name each file once, and give each process blocks of its own.',
      zh: '每个块只能计入一次。每个文件只写一次，各进程的块不要重叠。',
    },
    example: {
      plan,
      before: [
        [...run, '--blocks', '0-2', '--summary', 'a.shard'],
        [...run, '--blocks', '2-3', '--summary', 'b.shard'],
      ],
      command: ['merge', 'a.shard', 'b.shard'],
    },
  },
  'shard-missing': {
    en: 'the run has the blocks 0 to {most}, and {blocks} are in none of the files',
    zh: '本次运行有 0 至 {most} 号块，而各文件中没有 {blocks} 号块',
    remedy: {
      en: 'Name the files of all shards; run the blocks that are missing with `attain run --blocks`.',
      zh: '请写出全部分片的文件；缺少的块请用 `attain run --blocks` 运行。',
    },
    example: {
      plan,
      before: [[...run, '--blocks', '1-2', '--summary', 'a.shard']],
      command: ['merge', 'a.shard'],
    },
  },
} as const satisfies Record<string, Mistake>;
