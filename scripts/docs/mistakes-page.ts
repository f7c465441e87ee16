/** The page of all mistakes: each with its message, an example, what Attain answers to it, and the remedy. */

import type { Language } from '../../src/base/issue.ts';
import type { ExampleSheet, Mistake, MistakeExample } from '../../src/base/mistakes/mistake.ts';
import { mistakesByTopic } from '../../src/base/mistakes.ts';
import { commandLineText } from '../../src/cli/usage.ts';
import { answerExample, exampleCommand } from './answer-example.ts';
import { exampleFiles, isSheet } from './example-files.ts';
import { fence, headingLink, proseText, shownBytes, shownText } from './markdown.ts';
import { mistakeTopics } from './mistake-topics.ts';

const texts = {
  en: {
    title: 'Mistakes and their remedies',
    other: '[中文](mistakes.zh-CN.md)',
    about:
      'Everything that Attain can find wrong with a plan, its data or a command: the message, the least example that causes it, what is answered to that example, and what to do. `attain check plan.yaml` finds all that can be found without a run, all at once. In braces stands what a message fills in. The kind, such as `unknown-key`, is what `--format json`, `sarif` and `github` call it, and `issue.kind` in TypeScript.',
    remedy: '**Remedy.** ',
    library: 'Met by callers of the library; the command refuses such a file before it reads it.',
    generated:
      'This page is written by `npm run docs`: the answers are what `attain check plan.yaml`, or the command that is shown, says to the examples.',
  },
  zh: {
    title: '错误一览与处理办法',
    other: '[English](mistakes.md)',
    about:
      'Attain 能够发现的规划、数据与命令中的全部错误：提示、引发它的最小示例、对该示例的实际答复，以及处理办法。`attain check plan.yaml` 会一次列出无需运行即可发现的所有错误。花括号内是提示中随情况填入的内容。`unknown-key` 这样的种类名即 `--format json`、`sarif`、`github` 输出中的名称，在 TypeScript 中为 `issue.kind`。',
    remedy: '**处理办法：** ',
    library: '只有调用程序库时会遇到；命令行在读取之前就会拒绝这样的文件。',
    generated: '本页由 `npm run docs` 生成：其中的答复是对各示例运行 `attain check plan.yaml`（或所示命令）所得。',
  },
} as const;

/** Writes the page in a language; `answer` runs the examples. */
export async function mistakesPage(language: Language, answer = answerExample): Promise<string> {
  const say = texts[language];
  const topics = Object.entries(mistakesByTopic) as [keyof typeof mistakesByTopic, Record<string, Mistake>][];
  const contents = topics.map(([topic, kinds]) => {
    const links = Object.keys(kinds).map((kind) => `[${kind}](#${kind})`);
    return `- ${headingLink(mistakeTopics[topic][language])}: ${links.join(' · ')}`;
  });
  const parts = [
    `# ${say.title}\n`,
    `${say.other}\n`,
    `${say.about}\n`,
    `${say.generated}\n`,
    `${contents.join('\n')}\n`,
  ];
  for (const [topic, kinds] of topics) {
    parts.push(`## ${mistakeTopics[topic][language]}\n`);
    for (const [kind, mistake] of Object.entries(kinds)) {
      const { stderr } = await answer(mistake.example, language);
      parts.push(mistakeSection(kind, mistake, stderr, language));
    }
  }
  return parts.join('\n');
}

function mistakeSection(kind: string, mistake: Mistake, answer: string, language: Language): string {
  const { example, remedy } = mistake;
  const say = texts[language];
  const parts = [
    `### ${kind}\n`,
    `> ${proseText(mistake[language])}\n`,
    ...Object.entries(exampleFiles(example)).map(([path, content]) => {
      const given = example.files?.[path];
      return given !== undefined && isSheet(given) ? sheetBlock(path, given) : fileBlock(path, content);
    }),
    // Where nothing is said, it is the check of the plan.
    ...(example.command ? [fence('sh', commandLines(example))] : []),
    ...(example.asLibrary ? [`${say.library}\n`] : []),
    fence('text', shownText(answer)),
    `${say.remedy}${proseText(remedy[language])}\n`,
  ];
  return parts.join('\n');
}

/** The commands of an example, those that are run before among them. */
function commandLines(example: MistakeExample): string {
  return [...(example.before ?? []), exampleCommand(example)].map((words) => `${commandLineText(words)}\n`).join('');
}

/** A file of an example; any but the plan has its name above it. */
function fileBlock(path: string, content: string | Uint8Array): string {
  const block =
    typeof content === 'string'
      ? fence(path.endsWith('.yaml') ? 'yaml' : 'text', shownText(content))
      : fence('text', `${shownBytes(content)}\n`);
  return path === 'plan.yaml' ? block : `\`${path}\`:\n\n${block}`;
}

/** The sheet of a workbook, a row a line. */
function sheetBlock(path: string, { sheet, cells, merged }: ExampleSheet): string {
  const rows = cells.map((row) => row.join(' | '));
  const notes = merged === undefined ? '' : ` (${merged} merged)`;
  return `\`${path}\`, ${sheet}${notes}:\n\n${fence('text', `${rows.join('\n')}\n`)}`;
}
