/** The catalogue of what reports and the command line say: every text once, in English and Chinese. Braces name parameters. */

import type { Language } from '../base/issue.ts';
import { boardMessages } from './messages/board.ts';
import { commandMessages } from './messages/command.ts';
import { comparisonMessages } from './messages/comparison.ts';
import { forecastMessages } from './messages/forecast.ts';
import { helpMessages } from './messages/help.ts';
import { issueMessages } from './messages/issue.ts';
import { ledgerMessages } from './messages/ledger.ts';
import { measureMessages } from './messages/measure.ts';
import type { Message } from './messages/message.ts';
import { progressMessages } from './messages/progress.ts';
import { replayMessages } from './messages/replay.ts';
import { targetMessages } from './messages/target.ts';

/** The texts by topic. */
export const messagesByTopic = {
  forecast: forecastMessages,
  target: targetMessages,
  measure: measureMessages,
  comparison: comparisonMessages,
  issue: issueMessages,
  replay: replayMessages,
  ledger: ledgerMessages,
  board: boardMessages,
  progress: progressMessages,
  command: commandMessages,
  help: helpMessages,
} as const satisfies Record<string, Record<string, Message>>;

export const messages = {
  ...forecastMessages,
  ...targetMessages,
  ...measureMessages,
  ...comparisonMessages,
  ...issueMessages,
  ...replayMessages,
  ...ledgerMessages,
  ...boardMessages,
  ...progressMessages,
  ...commandMessages,
  ...helpMessages,
} as const satisfies Record<string, Message>;

/** The key of a text. */
export type MessageKey = keyof typeof messages;

type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Params<K extends MessageKey> = Readonly<Record<Placeholders<(typeof messages)[K]['en']>, string>>;

/** Writes a text of the catalogue in a language; its parameters are required by its type. */
export function say<K extends MessageKey>(
  language: Language,
  key: K,
  ...params: Record<never, string> extends Params<K> ? [] : [Params<K>]
): string {
  const values: Readonly<Record<string, string>> = params[0] ?? {};
  return messages[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
