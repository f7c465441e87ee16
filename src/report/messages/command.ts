/** Texts of the command line. Braces name parameters. */

import type { Message } from './message.ts';

export const commandMessages = {
  'our-fault': {
    en: 'This is our fault, not your plan’s: {message}\nPlease report it with the plan that shows it. ATTAIN_DEBUG=1 prints the stack.',
    zh: '这是程序自身的错误，与规划无关：{message}\n请附上相关规划文件反馈给我们。设置 ATTAIN_DEBUG=1 可打印调用栈。',
  },
  interrupted: { en: 'Interrupted.', zh: '已中断。' },
  'result-unwritable': { en: 'The result cannot be written ({reason}).', zh: '无法写出结果（{reason}）。' },
  'check-ok': { en: '{file}: ok', zh: '{file}：通过' },
  'count-variables': { en: '{count} variables', zh: '变量 {count}' },
  'count-values': { en: '{count} values', zh: '取值 {count}' },
  'count-draws': { en: '{count} draws', zh: '随机量 {count}' },
  'count-targets': { en: '{count} targets', zh: '目标 {count}' },
  'new-made': {
    en: 'made {files}; try: attain run {plan}',
    zh: '已新建 {files}；可试运行：attain run {plan}',
  },
  'no-simd': {
    en: 'this platform cannot run WebAssembly with 128-bit vectors; the run is several times slower, its result the same',
    zh: '本平台不支持带 128 位向量的 WebAssembly；运行会慢数倍，结果不变',
  },
  'wrote-files': { en: 'wrote {files}', zh: '已写入 {files}' },
  'file-outside': {
    en: '"{path}" lies outside the plan\'s folder; move it into the folder',
    zh: '"{path}" 不在规划文件所在文件夹之内；请移入该文件夹',
  },
  'file-missing': { en: 'there is no file "{path}" in the plan\'s folder', zh: '规划文件夹中没有文件 "{path}"' },
  'file-missing-nearest': {
    en: 'there is no file "{path}" in the plan\'s folder; did you mean "{nearest}"?',
    zh: '规划文件夹中没有文件 "{path}"；是否想写 "{nearest}"？',
  },
  'file-not-file': { en: '"{path}" is not a file', zh: '"{path}" 不是文件' },
  'file-unreadable': { en: '"{path}" cannot be read ({reason})', zh: '无法读取 "{path}"（{reason}）' },
  'file-too-large': {
    en: '"{path}" is larger than the {limit} MB that a plan\'s files may have',
    zh: '"{path}" 超过规划文件的大小上限 {limit} MB',
  },
} as const satisfies Record<string, Message>;
