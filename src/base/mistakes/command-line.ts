/** Mistakes of the command line: what is unknown, missing or too much. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const commandLineMistakes = {
  'usage-unknown-command': {
    en: 'unknown command "{name}"; commands are {commands}',
    zh: '没有命令 "{name}"；可用命令：{commands}',
    remedy: {
      en: 'Correct the name; `attain --help` says what each command does.',
      zh: '请更正命令名；各命令的作用见 `attain --help`。',
    },
    example: { command: ['rnu', 'plan.yaml'] },
  },
  'usage-unknown-option': {
    en: 'unknown option "{name}"; "{command} --help" lists the options',
    zh: '没有选项 "{name}"；用 "{command} --help" 查看全部选项',
    remedy: {
      en: 'Correct the option. A file whose name begins with a hyphen is written ./-plan.yaml.',
      zh: '请更正选项。以连字符开头的文件名请写作 ./-plan.yaml。',
    },
    example: { command: ['run', 'plan.yaml', '--path', '8192'] },
  },
  'usage-command-not-built': {
    en: 'the command "{name}" is specified but not built yet; commands are {commands}',
    zh: '命令 "{name}" 已列入设计但尚未实现；可用命令：{commands}',
    remedy: {
      en: 'Use one of the commands that are listed; the changelog says what each version added.',
      zh: '请使用列出的命令；各版本新增内容见更新日志。',
    },
    example: { command: ['solve', 'plan.yaml'] },
  },
  'usage-missing-argument': {
    en: 'a plan file is missing: write "attain {command} plan.yaml"',
    zh: '缺少规划文件：请写作 "attain {command} plan.yaml"',
    remedy: {
      en: 'Name the plan file behind the command.',
      zh: '请在命令之后写出规划文件。',
    },
    example: { command: ['run'] },
  },
  'usage-missing-file': {
    en: 'a file is missing: write "{remedy}"',
    zh: '缺少文件：请写作 "{remedy}"',
    remedy: {
      en: 'Name at least one file behind the command.',
      zh: '请在命令之后至少写出一个文件。',
    },
    example: { command: ['merge'] },
  },
  'usage-missing-name': {
    en: 'a name for the plan is missing: write "attain new my-plan"',
    zh: '缺少规划名称：请写作 "attain new my-plan"',
    remedy: {
      en: 'The name becomes a folder with the plan in it, below the folder where the command is started.',
      zh: '将在当前文件夹下建立以该名称命名的文件夹，规划文件放在其中。',
    },
    example: { command: ['new'] },
  },
  'usage-missing-option': {
    en: '{option} is missing: write {remedy}',
    zh: '缺少 {option}：请写作 {remedy}',
    remedy: {
      en: 'Add the option with its value.',
      zh: '请加上该选项及其值。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['replay', 'plan.yaml'] },
  },
  'usage-missing-value': {
    en: '{option} needs a value',
    zh: '{option} 需要一个值',
    remedy: {
      en: 'Write the value behind the option, with a blank or an equals sign between.',
      zh: '请在选项之后写上值，以空格或等号隔开。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['run', 'plan.yaml', '--seed'] },
  },
  'usage-excess-argument': {
    en: '"{name}" is one argument too many for "attain {command}"',
    zh: '"attain {command}" 不接受多余的参数 "{name}"',
    remedy: {
      en: 'Remove it. A value with blanks in it is quoted as a whole: --set "growth=normal(6%, 2%)".',
      zh: '请删去。含空格的值要整体加引号：--set "growth=normal(6%, 2%)"。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['run', 'plan.yaml', 'again'] },
  },
  'usage-not-with': {
    en: '{option} does not go with {other}; leave one of them out',
    zh: '{option} 不能与 {other} 同时使用；请去掉其一',
    remedy: {
      en: 'Run once without --watch to write files.',
      zh: '需要写文件时，请去掉 --watch 单独运行一次。',
    },
    example: { command: ['run', 'plan.yaml', '--watch', '--out', 'results'] },
  },
} as const satisfies Record<string, Mistake>;
