/** Mistakes on the command line. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const commandLineMistakes = {
  'usage-unknown-command': {
    en: 'unknown command "{name}"; commands are {commands}',
    zh: '没有命令 "{name}"；可用命令：{commands}',
  },
  'usage-unknown-option': {
    en: 'unknown option "{name}"; "{command} --help" lists the options',
    zh: '没有选项 "{name}"；用 "{command} --help" 查看全部选项',
  },
  'usage-not-built': {
    en: '"{name}" is specified but not built yet; leave it out',
    zh: '"{name}" 已列入设计但尚未实现；请去掉',
  },
  'usage-command-not-built': {
    en: 'the command "{name}" is specified but not built yet; commands are {commands}',
    zh: '命令 "{name}" 已列入设计但尚未实现；可用命令：{commands}',
  },
  'usage-sampler-not-built': {
    en: 'the sampler "{name}" is specified but not built yet; write --sampler {remedy}',
    zh: '抽样法 "{name}" 已列入设计但尚未实现；请写作 --sampler {remedy}',
  },
  'usage-missing-argument': {
    en: 'a plan file is missing: write "attain {command} plan.yaml"',
    zh: '缺少规划文件：请写作 "attain {command} plan.yaml"',
  },
  'usage-missing-name': {
    en: 'a name for the plan is missing: write "attain new my-plan"',
    zh: '缺少规划名称：请写作 "attain new my-plan"',
  },
  'usage-plan-name': {
    en: '"{name}" cannot be the name of a new plan; begin with a letter or digit and use letters, digits, "-", "_" and "." only, at most {most} characters',
    zh: '"{name}" 不能作新规划的名称；请以文字或数字开头，只用文字、数字、"-"、"_" 和 "."，最长 {most} 个字符',
  },
  'new-exists': {
    en: '"{name}" exists already; choose another name, or remove it first',
    zh: '"{name}" 已经存在；请换一个名称，或先将其删除',
  },
  'usage-missing-option': { en: '{option} is missing: write {remedy}', zh: '缺少 {option}：请写作 {remedy}' },
  'usage-missing-value': { en: '{option} needs a value', zh: '{option} 需要一个值' },
  'usage-excess-argument': {
    en: '"{name}" is one argument too many for "attain {command}"',
    zh: '"attain {command}" 不接受多余的参数 "{name}"',
  },
  'usage-number': {
    en: '{option} takes a whole number from {least} to {most}, not "{value}"',
    zh: '{option} 须为 {least} 至 {most} 的整数，而不是 "{value}"',
  },
  'usage-choice': {
    en: '{option} takes {choices}, not "{value}"',
    zh: '{option} 可取 {choices}，而不是 "{value}"',
  },
  'usage-set': {
    en: '--set takes name=value, as in --set growth=5%, not "{value}"',
    zh: '--set 的写法是 名称=值，例如 --set growth=5%，而不是 "{value}"',
  },
  'plan-missing': { en: 'there is no file "{file}"', zh: '没有文件 "{file}"' },
  'plan-folder': {
    en: '"{file}" is a folder; name the plan file in it',
    zh: '"{file}" 是文件夹；请指明其中的规划文件',
  },
  'plan-unreadable': { en: '{reason}', zh: '{reason}' },
  'out-unwritable': {
    en: '"{file}" cannot be written ({reason}); name a place where files may be written',
    zh: '无法写入 "{file}"（{reason}）；请换一个可写的位置',
  },
} as const satisfies Record<string, Mistake>;
