/** Instances of the kernel's module, each with a memory of its own. */

import { type CompiledModule, findWebAssembly } from './webassembly.ts';

const pageBytes = 65536;

/** What the module calls where its vector code has no answer. */
export interface Repairs {
  readonly repair: (code: number, out: number, a: number, aStep: number, b: number, bStep: number) => void;
  readonly redraw: (table: number, out: number, u: number) => void;
  readonly renewGrowth: (
    out: number,
    factor: number,
    factorStep: number,
    base: number,
    baseStep: number,
    slope: number,
    slopeStep: number,
    step: number,
  ) => void;
}

export interface Instance {
  readonly memory: ArrayBuffer;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** Makes an instance with a memory of at least so many bytes, all 0 but for the module's own constants. */
export function instantiate(
  module: CompiledModule,
  bytes: number,
  repairs: (memory: ArrayBuffer) => Repairs,
): Instance {
  const api = findWebAssembly()!;
  const pages = Math.ceil(bytes / pageBytes);
  const memory = new api.Memory({ initial: pages, maximum: pages });
  const imports = { env: { memory }, kernel: { ...repairs(memory.buffer) } };
  return { memory: memory.buffer, exports: new api.Instance(module, imports).exports };
}
