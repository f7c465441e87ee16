/** The kernel's module, compiled where the platform can run it. */

import { kernelBinary } from './kernel-binary.generated.ts';
import { type CompiledModule, findWebAssembly } from './webassembly.ts';

/** Compiles the kernel; null where WebAssembly or its 128-bit vectors are missing, and programs run on the reference evaluator. */
export function compileKernel(): CompiledModule | null {
  const api = findWebAssembly();
  if (api === null) return null;
  const binary = Uint8Array.from(atob(kernelBinary.replaceAll('\n', '')), (character) => character.charCodeAt(0));
  return api.validate(binary) ? new api.Module(binary) : null;
}
