/** The catalogue of mistakes: every kind of issue once, by what it is about, with its message, remedy and example. */

import { batchMistakes } from './mistakes/batches.ts';
import { callMistakes } from './mistakes/calls.ts';
import { cellMistakes } from './mistakes/cells.ts';
import { commandFileMistakes } from './mistakes/command-files.ts';
import { commandLineMistakes } from './mistakes/command-line.ts';
import { compareAndReplayMistakes } from './mistakes/compare-and-replay.ts';
import { correlationMistakes } from './mistakes/correlations.ts';
import { definitionMistakes } from './mistakes/definitions.ts';
import { drawMistakes } from './mistakes/draws.ts';
import { expressionSignMistakes } from './mistakes/expression-signs.ts';
import { expressionMistakes } from './mistakes/expressions.ts';
import { fileContentMistakes } from './mistakes/file-contents.ts';
import { functionMistakes } from './mistakes/functions.ts';
import { ledgerMistakes } from './mistakes/ledgers.ts';
import type { Mistake } from './mistakes/mistake.ts';
import { nameMistakes } from './mistakes/names.ts';
import { optionValueMistakes } from './mistakes/option-values.ts';
import { outcomeMistakes } from './mistakes/outcomes.ts';
import { periodMistakes } from './mistakes/periods.ts';
import { planFileMistakes } from './mistakes/plan-file.ts';
import { referenceSeriesMistakes } from './mistakes/reference-series.ts';
import { referenceMistakes } from './mistakes/references.ts';
import { shardMistakes } from './mistakes/shards.ts';
import { tableFileMistakes } from './mistakes/table-files.ts';
import { whereMistakes } from './mistakes/table-where.ts';
import { tableMistakes } from './mistakes/tables.ts';
import { unitMistakes } from './mistakes/units.ts';
import { valueMistakes } from './mistakes/values.ts';
import { workbookMistakes } from './mistakes/workbooks.ts';
import { yamlMistakes } from './mistakes/yaml.ts';

/** The kinds by topic, in the order in which a plan is read, built and run. */
export const mistakesByTopic = {
  yaml: yamlMistakes,
  'file-contents': fileContentMistakes,
  'plan-file': planFileMistakes,
  names: nameMistakes,
  periods: periodMistakes,
  'table-files': tableFileMistakes,
  workbooks: workbookMistakes,
  tables: tableMistakes,
  cells: cellMistakes,
  'table-where': whereMistakes,
  'reference-series': referenceSeriesMistakes,
  definitions: definitionMistakes,
  'expression-signs': expressionSignMistakes,
  expressions: expressionMistakes,
  calls: callMistakes,
  references: referenceMistakes,
  functions: functionMistakes,
  units: unitMistakes,
  values: valueMistakes,
  draws: drawMistakes,
  correlations: correlationMistakes,
  outcomes: outcomeMistakes,
  shards: shardMistakes,
  ledgers: ledgerMistakes,
  batches: batchMistakes,
  'command-line': commandLineMistakes,
  'option-values': optionValueMistakes,
  'command-files': commandFileMistakes,
  'compare-and-replay': compareAndReplayMistakes,
} as const satisfies Record<string, Record<string, Mistake>>;

export const mistakes = {
  ...yamlMistakes,
  ...planFileMistakes,
  ...fileContentMistakes,
  ...nameMistakes,
  ...periodMistakes,
  ...tableFileMistakes,
  ...workbookMistakes,
  ...tableMistakes,
  ...cellMistakes,
  ...whereMistakes,
  ...referenceSeriesMistakes,
  ...definitionMistakes,
  ...expressionSignMistakes,
  ...expressionMistakes,
  ...callMistakes,
  ...referenceMistakes,
  ...functionMistakes,
  ...unitMistakes,
  ...valueMistakes,
  ...drawMistakes,
  ...correlationMistakes,
  ...outcomeMistakes,
  ...shardMistakes,
  ...ledgerMistakes,
  ...batchMistakes,
  ...commandLineMistakes,
  ...optionValueMistakes,
  ...commandFileMistakes,
  ...compareAndReplayMistakes,
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
