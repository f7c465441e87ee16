/** `attain new NAME`: a valid small plan with its table and the schema for editors, in a folder of its own. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { jsonText } from '../report/json-text.ts';
import { say } from '../report/messages.ts';
import { planTemplate } from './templates/plan-template.ts';
import type { Terminal } from './terminal.ts';
import { refuseExcess, usageError } from './usage.ts';
import { makeFolder } from './write-files.ts';

const mostNameLength = 60;

/** Adds the command to the program; `finish` takes its exit code. */
export function addNew(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language, argv } = terminal;
  const command = program
    .command('new')
    .description(say(language, 'help-new'))
    .argument('<name>', say(language, 'help-new-name'))
    .allowExcessArguments()
    .action(async (name: string) => {
      refuseExcess('new', command.args, argv);
      checkName(name, argv);
      await makePlan(name, terminal);
      finish(0);
    });
}

async function makePlan(name: string, { language, argv, result }: Terminal): Promise<void> {
  const { planSchema } = await import('../index.ts');
  const files = { ...planTemplate(name, language), 'plan.schema.json': jsonText(planSchema(language)) };
  makeFolder(
    name,
    Object.entries(files).map(([path, text]) => ({ path, text })),
    argv,
  );
  const paths = Object.keys(files).map((path) => join(name, path));
  const said = { files: paths.join(say(language, 'list-comma')), plan: join(name, 'plan.yaml') };
  result(`${say(language, 'new-made', said)}\n`);
}

/** Throws a PlanError for a name that is no plain name of a folder here, or is taken. */
function checkName(name: string, argv: readonly string[]): void {
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(name) || name.endsWith('.') || name.length > mostNameLength) {
    throw usageError(argv, name, 'usage-plan-name', { name, most: String(mostNameLength) }, likeName(name));
  }
  // A link that leads nowhere is in the way as well.
  if (lstatSync(name, { throwIfNoEntry: false }) !== undefined) throw usageError(argv, name, 'new-exists', { name });
}

/** The name with a hyphen for each run of what may not stand in it; null when nothing is left. */
function likeName(name: string): string | null {
  const like = name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|[-.]+$/gu, '');
  return like === '' ? null : like.slice(0, mostNameLength);
}
