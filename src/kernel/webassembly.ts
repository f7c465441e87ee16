/** The part of WebAssembly that the kernel uses, as it is in Node and in browsers; none where it is missing. */

/** A compiled module; it can be handed to other threads. */
export type CompiledModule = object;

interface Memory {
  readonly buffer: ArrayBuffer;
}

type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface WebAssemblyApi {
  readonly validate: (binary: Uint8Array) => boolean;
  readonly Module: new (binary: Uint8Array) => CompiledModule;
  readonly Memory: new (size: { readonly initial: number; readonly maximum: number }) => Memory;
  readonly Instance: new (
    module: CompiledModule,
    imports: Imports,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

/** WebAssembly, or null where the platform has none. */
export function findWebAssembly(): WebAssemblyApi | null {
  return (globalThis as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly ?? null;
}
