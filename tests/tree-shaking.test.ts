/** Truth: a bundle of part of the library holds that part: what `sideEffects: false` of the package promises to bundlers. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles a program that uses some names of the library, and lists the sources that are left in it, with the bundle's size. */
async function bundleOf(names: string): Promise<{ readonly sources: readonly string[]; readonly bytes: number }> {
  const contents = `import { ${names} } from './src/index.ts';\nglobalThis.used = [${names}];`;
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
  });
  const { inputs, bytes } = Object.values(metafile.outputs)[0]!;
  return { sources: Object.keys(inputs).filter((source) => inputs[source]!.bytesInOutput > 0), bytes };
}

const within = (sources: readonly string[], ...folders: readonly string[]): readonly string[] =>
  sources.filter((source) => folders.some((folder) => source.startsWith(folder)));

describe('a bundle', () => {
  it('that checks plans has no evaluator, no random numbers, no summaries and no report in it', async () => {
    const { sources } = await bundleOf('checkPlan');
    expect(sources).toContain('src/model/build.ts');
    expect(within(sources, 'src/sampling/', 'src/summary/', 'src/report/', 'src/replay/')).toEqual([]);
    // checking asks how much memory a run would take, which the lowered program and src/simulate/memory.ts say
    expect(within(sources, 'src/simulate/')).toEqual(['src/simulate/memory.ts']);
    expect(sources).not.toContain('src/kernel/reference.ts');
    expect(sources).not.toContain('src/forecast/make-forecast.ts');
  });

  it('that only makes the schema has neither parser nor model in it, and is small', async () => {
    const { sources, bytes } = await bundleOf('planSchema');
    expect(within(sources, 'src/').filter((source) => !/^src\/(base|plan)\//.test(source))).toEqual([]);
    expect(within(sources, 'node_modules/').filter((source) => !source.startsWith('node_modules/zod/'))).toEqual([]);
    expect(bytes).toBeLessThan(200_000);
  });

  it('that only handles mistakes has only the catalogue of them in it', async () => {
    const { sources } = await bundleOf('PlanError, issueMessage, placeText');
    expect(sources.filter((source) => !source.startsWith('src/base/') && source !== '<stdin>')).toEqual([]);
  });

  it('that forecasts has the evaluator in it', async () => {
    const { sources } = await bundleOf('forecast');
    expect(sources).toContain('src/kernel/reference.ts');
    expect(sources).toContain('src/sampling/uniforms.ts');
  });
});
