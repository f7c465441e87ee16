import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../src/index.ts';
import { attain, commandFile, installed, start } from './command.ts';

const long = ['run', 'contract/gbm.yaml', '--paths', String(2 ** 26), '--threads', '2', '--json'];
const inTerminal = (args: readonly string[], result: string): string =>
  `'${process.execPath}' '${commandFile}' ${args.join(' ')} > ${result}`;

describe('the progress bar, truth', () => {
  it('is drawn and cleared on stderr when that is a terminal and the run is long, and the result stays clean', async () => {
    const { code, stdout: drawn } = await start('script', ['-qec', inTerminal(long, 'result.json')]).ended;
    expect(code).toBe(0);
    expect(drawn).toContain('\r\u001b[K');
    expect(drawn).toMatch(/[█░]{10,} +\d+%/);
    expect(drawn).toMatch(/paths a second|paths\/s/);
    expect(drawn.slice(drawn.lastIndexOf('%'))).toContain('\r\u001b[K');
    const result = JSON.parse(readFileSync(join(installed, 'result.json'), 'utf8')) as Forecast;
    expect(result.run.paths).toBe(2 ** 26);
  });

  it('never goes into a pipe, however long the run', async () => {
    const { code, stdout, stderr } = await attain(long);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect((JSON.parse(stdout) as Forecast).run.paths).toBe(2 ** 26);
  });
});
