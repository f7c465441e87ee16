import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../src/index.ts';
import { attain, installed, start } from './command.ts';

const taixin = 'node_modules/attain/scenarios/taixin-2025/plan.yaml';
const typescript = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url));

/** Writes a file of the project and gives its name. */
function write(name: string, text: string): string {
  writeFileSync(join(installed, name), text);
  return name;
}

describe('the packed package in an empty project, truth', () => {
  it('runs the Taixin scenario that it brings', async () => {
    const { code, stdout, stderr } = await start('npx', ['attain', 'run', taixin, '--paths', '4096']).ended;
    expect(stdout).toContain('Taixin');
    expect(stdout).toContain('4,096 paths');
    expect(stderr).not.toMatch(/error|\bat .*:\d+:\d+/i);
    expect([0, 3, 4]).toContain(code);
  });

  it('runs a plan that is copied into the project', async () => {
    copyFileSync(join(installed, 'contract/orthant.yaml'), join(installed, 'copied.yaml'));
    const { code, stdout } = await start('npx', ['attain', 'run', 'copied.yaml', '--json']).ended;
    expect(code).toBe(0);
    const { probability, standard_error } = (JSON.parse(stdout) as Forecast).targets.find(({ id }) => id === 'both')!;
    // Student's t with 15 degrees of freedom is beyond 7.6 less than once in 1e6
    expect(Math.abs(probability - 0.352416382)).toBeLessThan(7.6 * standard_error);
  });

  it('is imported by its name, and forecasts in threads what the command prints', async () => {
    const script = `import { readFileSync } from 'node:fs';
import { forecast } from 'attain';
import { executeInPool } from 'attain/threads';
const text = readFileSync('contract/gbm.yaml', 'utf8');
const source = { file: 'contract/gbm.yaml', text, read: (path) => { throw new Error(path); } };
console.log(JSON.stringify(await forecast(source, { paths: 16384, execute: executeInPool(2) })));
`;
    const imported = await start(process.execPath, [write('import.js', script)]).ended;
    expect(imported.stderr).toBe('');
    expect(imported.code).toBe(0);
    const printed = await attain(['run', 'contract/gbm.yaml', '--paths', '16384', '--json']);
    expect(JSON.parse(imported.stdout)).toEqual(JSON.parse(printed.stdout));
  });

  it('has types that a strict consumer compiles with, and that refuse a wrong call', async () => {
    const consumer = `import { type Forecast, forecast, type PlanSource, replayPath } from 'attain';
import { executeInThreads } from 'attain/threads';
const source: PlanSource = { file: 'plan.yaml', text: 'plan: 1', read: () => '' };
export const made: Promise<Forecast> = forecast(source, { paths: 1024, execute: executeInThreads(2) });
// @ts-expect-error: paths are a number
forecast(source, { paths: '1024' });
// @ts-expect-error: a path by its number is not picked from paths
replayPath(source, { path: 7, paths: 1024 });
// @ts-expect-error: a forecast has no such part
made.then((each) => each.nonsense);
`;
    const options = { target: 'es2023', module: 'nodenext', strict: true, noEmit: true, types: [] };
    write('consumer.ts', consumer);
    write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }));
    const { code, stdout } = await start(typescript, ['-p', installed]).ended;
    expect(stdout).toBe('');
    expect(code).toBe(0);
  });

  it('has types that the snippets of docs/api.md compile with', async () => {
    const text = readFileSync(join(installed, 'node_modules/attain/docs/api.md'), 'utf8');
    const snippets = [...text.matchAll(/^```ts file=(\S+)\n(.*?)^```$/gms)].map(([, name, body]) =>
      write(name!, body!),
    );
    const typeRoots = [fileURLToPath(new URL('../../node_modules/@types', import.meta.url))];
    const language = { target: 'es2023', module: 'nodenext', strict: true, types: ['node'], typeRoots };
    const options = { ...language, exactOptionalPropertyTypes: true, allowImportingTsExtensions: true, noEmit: true };
    write('tsconfig.snippets.json', JSON.stringify({ compilerOptions: options, files: snippets }));
    const { code, stdout } = await start(typescript, ['-p', 'tsconfig.snippets.json']).ended;
    expect(snippets.length).toBeGreaterThan(5);
    expect(stdout).toBe('');
    expect(code).toBe(0);
  });

  it('leaves out of a bundle what a program does not use, as its parts are files of their own', async () => {
    const bundle = async (name: string): Promise<string> => {
      const contents = `import { ${name} } from 'attain';\nglobalThis.used = ${name};`;
      const stdin = { contents, resolveDir: installed };
      const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', platform: 'browser', write: false });
      return outputFiles[0]!.text;
    };
    const [check, schema, run] = await Promise.all([bundle('checkPlan'), bundle('planSchema'), bundle('forecast')]);
    expect(run).toContain('function fillUniforms(');
    expect(check).not.toContain('function fillUniforms(');
    expect(check).toContain('function buildModel(');
    expect(schema).not.toContain('function buildModel(');
    expect(schema.length).toBeLessThan(300_000);
  });

  it('prints the same bytes for the Taixin plan on one thread and on two, as text and as JSON', async () => {
    for (const form of [[], ['--json']]) {
      const one = await attain(['run', taixin, '--threads', '1', ...form]);
      const two = await attain(['run', taixin, '--threads', '2', ...form]);
      expect(one.stdout.length).toBeGreaterThan(500);
      expect(two.stdout).toBe(one.stdout);
      expect(two.code).toBe(one.code);
    }
  });
});
