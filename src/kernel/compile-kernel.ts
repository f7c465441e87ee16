/** The kernel's module, compiled where the platform can run it. */

import { kernelBinary } from './kernel-binary.generated.ts';
import { type CompiledModule, findWebAssembly } from './webassembly.ts';

/** Compiles the kernel; null where WebAssembly or its 128-bit vectors are missing, and programs run on the reference evaluator. */
export function compileKernel(): CompiledModule | null {
  const api = findWebAssembly();
  if (api === null) return null;
  const bytes = atob(kernelBinary.replaceAll('\n', ''));
  const binary = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) binary[i] = bytes.charCodeAt(i); // from() takes ten times as long, at every start
  return api.validate(binary) ? new api.Module(binary) : null;
}
