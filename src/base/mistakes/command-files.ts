/** Mistakes of the files that the command line names. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const commandFileMistakes = {
  'usage-plan-name': {
    en: '"{name}" cannot be the name of a new plan; begin with a letter or digit and use letters, digits, "-", "_" and "." only, at most {most} characters',
    zh: '"{name}" 不能作新规划的名称；请以文字或数字开头，只用文字、数字、"-"、"_" 和 "."，最长 {most} 个字符',
    remedy: {
      en: 'A title with blanks and punctuation is written into the plan later, under `title`.',
      zh: '带空格和标点的标题可稍后写在规划的 `title` 中。',
    },
    example: { command: ['new', 'steel/2025'] },
  },
  'new-exists': {
    en: '"{name}" exists already; choose another name, or remove it first',
    zh: '"{name}" 已经存在；请换一个名称，或先将其删除',
    remedy: {
      en: 'Nothing was changed in it; `attain new` writes new folders only.',
      zh: '原有内容没有改动；`attain new` 只写新文件夹。',
    },
    example: { files: { 'steel/plan.yaml': 'plan: 1\n' }, command: ['new', 'steel'] },
  },
  'plan-missing': {
    en: 'there is no file "{file}"',
    zh: '没有文件 "{file}"',
    remedy: {
      en: 'Check the folder in which the command is started, and the spelling.',
      zh: '请核对运行命令时所在的文件夹和文件名的拼写。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['check', 'plna.yaml'] },
  },
  'file-unreadable': {
    en: '"{file}" cannot be read ({reason})',
    zh: '无法读取 "{file}"（{reason}）',
    remedy: {
      en: 'Name a file, no folder, that this user may read.',
      zh: '请指定当前用户有权读取的文件，而不是文件夹。',
    },
    example: { files: { 'parts/a.shard': '' }, command: ['merge', 'parts'] },
  },
  'plan-folder': {
    en: '"{file}" is a folder; name the plan file in it',
    zh: '"{file}" 是文件夹；请指明其中的规划文件',
    remedy: {
      en: 'Write the path down to the file.',
      zh: '请把路径写到文件。',
    },
    example: { files: { 'steel/plan.yaml': 'plan: 1\n' }, command: ['check', 'steel'] },
  },
  'plan-unreadable': {
    en: '{reason}',
    zh: '{reason}',
    remedy: {
      en: "Plans are text files in UTF-8. Save a workbook's sheets as CSV and write the plan in a text editor; a file in another encoding is saved again as UTF-8.",
      zh: '规划是 UTF-8 文本文件。工作簿请另存为 CSV，规划用文本编辑器书写；其他编码的文件请另存为 UTF-8。',
    },
    example: { command: ['check', '/dev/null'] },
  },
  'out-unwritable': {
    en: '"{file}" cannot be written ({reason}); name a place where files may be written',
    zh: '无法写入 "{file}"（{reason}）；请换一个可写的位置',
    remedy: {
      en: 'Name a folder that may be written to; where it is a file already, choose another name.',
      zh: '请指定有写权限的文件夹；若该名称已是文件，请换一个名称。',
    },
    example: {
      plan: 'variables:\n  growth: 6%\n',
      files: { results: '' },
      command: ['run', 'plan.yaml', '--out', 'results'],
    },
  },
} as const satisfies Record<string, Mistake>;
