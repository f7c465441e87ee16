/** Mistakes of what is asked of comparisons and replays. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const compareAndReplayMistakes = {
  'compare-alone': {
    en: 'there is nothing to compare "{file}" with: it has no variants; name a second plan, or a case as in --case "name=value"',
    zh: '"{file}" 没有可对比的对象：规划中没有方案；请再给出一份规划，或用 --case "名称=值" 增加一列',
    remedy: {
      en: 'A comparison needs two columns: variants in the plan, a second plan file, or --case "name=value".',
      zh: '对比至少需要两列：规划中的方案、第二份规划文件，或 --case "名称=值"。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['compare', 'plan.yaml'] },
  },
  'compare-one-variant': {
    en: 'several plans are compared under one variant at most, not under "{name}" too',
    zh: '多份规划最多在一个方案下对比，不能再加方案 "{name}"',
    remedy: {
      en: 'Leave one variant, or compare the variants of one plan at a time.',
      zh: '请只保留一个方案，或每次只对比一份规划的各方案。',
    },
    example: { command: ['compare', 'old.yaml', 'new.yaml', '--variant', 'slump', '--variant', 'fast'] },
  },
  'compare-case-of-plans': {
    en: 'a case is of one plan; of several, write --set {value} to set it in all of them',
    zh: '--case 只用于一份规划；多份规划请写作 --set {value}，对所有规划一并设定',
    remedy: {
      en: 'Cases are columns of one plan. What all plans are to have is set with --set.',
      zh: '--case 为单一规划增加一列；各规划共同的设定用 --set。',
    },
    example: { command: ['compare', 'old.yaml', 'new.yaml', '--case', 'growth=5%'] },
  },
  'replay-without-target': {
    en: '--path {pick} picks a path by a target, and the plan has none; write a number, as in --path 0, or add a target',
    zh: '--path {pick} 须按某个目标选取路径，而规划未设目标；请写路径编号，例如 --path 0，或在规划中设目标',
    remedy: {
      en: 'The median, the nearest miss, the tail and the worst path are those of a target. Say in the plan what must be reached, or replay a path by its number.',
      zh: '中位、差一点达标、不利尾部与最差的路径都是就某个目标而言的。请在规划中写明要达到什么，或按编号回放路径。',
    },
    example: {
      plan: 'variables:\n  growth: normal(5%, 2%)\n',
      command: ['replay', 'plan.yaml', '--path', 'median'],
    },
  },
  'replay-without-miss': {
    en: 'no path of {paths} misses the target "{target}"; write --path worst for the one that comes closest to missing, or more --paths',
    zh: '{paths} 条路径全部达到目标 "{target}"；可用 --path worst 查看最接近失败的一条，或增大 --paths',
    remedy: {
      en: 'There is a nearest miss only where some path misses. Look at the worst path, or run more paths.',
      zh: '有路径未达标时才有“差一点达标”的路径。请查看最差的路径，或增加路径数。',
    },
    example: {
      plan: 'variables:\n  output: { start: 100, next: output * 1.05 }\ntargets:\n  goal: { measure: output, in: 2025, at_least: 90 }\n',
      command: ['replay', 'plan.yaml', '--path', 'nearest-miss'],
    },
  },
  'replay-of-too-many': {
    en: 'a path is picked among at most {most} paths, not {paths}; write --paths {most} or less',
    zh: '最多在 {most} 条路径中选取，而不是 {paths} 条；请写 --paths {most} 或更少',
    remedy: {
      en: 'Picking keeps a number for each path. The quantiles of a target do not move visibly beyond a million paths.',
      zh: '选取时每条路径要保留一个数。超过百万条路径后，目标的分位数已无明显变化。',
    },
    example: {
      plan: 'variables:\n  growth: normal(5%, 2%)\ntargets:\n  goal: { measure: growth, in: 2025, at_least: 4% }\n',
      command: ['replay', 'plan.yaml', '--path', 'median', '--paths', '100000000'],
    },
  },
} as const satisfies Record<string, Mistake>;
