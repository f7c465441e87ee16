/** `attain schema`: the JSON Schema of plan files, for editors. */

import type { Command } from 'commander';
import { jsonText } from '../report/json-text.ts';
import { say } from '../report/messages.ts';
import { tellWritten } from './tell-written.ts';
import type { Terminal } from './terminal.ts';
import { refuseExcess } from './usage.ts';
import { writeFiles } from './write-files.ts';

/** Adds the command to the program; `finish` takes its exit code. */
export function addSchema(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language, argv } = terminal;
  const command = program
    .command('schema')
    .description(say(language, 'help-schema'))
    .option('-o <file>', say(language, 'help-schema-out'))
    .allowExcessArguments()
    .action(async ({ o: file }: { readonly o?: string }) => {
      refuseExcess('schema', command.args, argv, 0);
      const { planSchema } = await import('../index.ts');
      const text = jsonText(planSchema(language));
      if (file === undefined) terminal.result(text);
      else {
        const files = [{ path: file, text }];
        writeFiles(files, argv);
        tellWritten(files, terminal);
      }
      finish(0);
    });
}
