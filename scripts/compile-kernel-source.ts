/** From assembly/ to the text of the module that carries the kernel, for the script that writes it and the test that it is up to date. */

import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';
import { staticDataAt } from '../src/kernel/memory-map.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const lineLength = 100;

/** Compiles the kernel; the same sources give the same text. Throws with the compiler's messages. */
export async function compileKernelSource(): Promise<string> {
  const files = new Map<string, Uint8Array | string>();
  const { error, stderr } = await main(
    [
      'assembly/index.ts',
      ...['--outFile', 'kernel.wasm', '--baseDir', root, '--runtime', 'stub', '--enable', 'simd', '--use', 'abort='],
      ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--importMemory', '--noExportMemory'],
      ...['--initialMemory', '1', '--memoryBase', String(staticDataAt)],
    ],
    { writeFile: (name, contents) => void files.set(name, contents) },
  );
  const binary = files.get('kernel.wasm');
  if (error || !(binary instanceof Uint8Array)) throw new Error(`compileKernelSource: ${stderr.toString()}`);
  const lines = Buffer.from(binary)
    .toString('base64')
    .match(new RegExp(`.{1,${lineLength}}`, 'g'))!;
  return `/** The kernel's module as WebAssembly in base64, compiled from assembly/ by \`npm run build:kernel\`. */

export const kernelBinary: string = \`
${lines.join('\n')}
\`;
`;
}
