/** The catalogue of mistakes: every kind of issue once, by the stage that finds it, with its message in English and Chinese. */

import { cellMistakes } from './mistakes/cells.ts';
import { commandLineMistakes } from './mistakes/command-line.ts';
import { definitionMistakes } from './mistakes/definitions.ts';
import { drawMistakes } from './mistakes/draws.ts';
import { expressionMistakes } from './mistakes/expressions.ts';
import { fileContentMistakes } from './mistakes/file-contents.ts';
import type { Mistake } from './mistakes/mistake.ts';
import { modelMistakes } from './mistakes/model.ts';
import { planFileMistakes } from './mistakes/plan-file.ts';
import { runningMistakes } from './mistakes/running.ts';
import { tableFileMistakes } from './mistakes/table-files.ts';
import { whereMistakes } from './mistakes/table-where.ts';
import { tableMistakes } from './mistakes/tables.ts';
import { yamlMistakes } from './mistakes/yaml.ts';

export const mistakes = {
  ...yamlMistakes,
  ...planFileMistakes,
  ...fileContentMistakes,
  ...tableFileMistakes,
  ...tableMistakes,
  ...cellMistakes,
  ...whereMistakes,
  ...definitionMistakes,
  ...expressionMistakes,
  ...modelMistakes,
  ...drawMistakes,
  ...runningMistakes,
  ...commandLineMistakes,
} as const satisfies Record<string, Mistake>;

/** The name of a kind of mistake. */
export type MistakeKind = keyof typeof mistakes;

type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The parameters that the message of a kind of mistake needs. */
export type MistakeParams<K extends MistakeKind> = Readonly<
  Record<Placeholders<(typeof mistakes)[K]['en']> | Placeholders<(typeof mistakes)[K]['zh']>, string>
>;
