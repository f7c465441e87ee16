#!/usr/bin/env node
/**
 * What is started: it runs the bundle of its own name from command/, with the code that V8 compiled when the program was built,
 * so that a command's first tenths of a second are not spent compiling. V8 passes over code of another version or other flags.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** A bundle as CommonJS has it. */
interface Bundle {
  exports: { readonly default?: unknown };
}

const here = import.meta.url;
const builtinOrPackage = createRequire(here);
/** What most commands import and do not use; together they take 15 ms to load. */
const late = new Set(['node:child_process', 'node:crypto']);
/** V8 does not look whether code is for its processor. */
const codeKind = `${process.arch}.code`;
const loaded = new Map<string, { readonly bundle: Bundle; readonly script: Script }>();

// A command reads and builds a plan once: V8 would take as long again to optimise that code as to run it, and would collect
// its objects many times while their room grows. What is hot in a run is WebAssembly, or hot for long enough.
if (isMainThread && /^1[123]\./.test(process.versions.v8)) {
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--semi-space-growth-factor=16');
}

const { exports } = load(basename(fileURLToPath(here), '.js'));
export default exports.default;

// how scripts/build.ts has the code kept that the commands it runs compile
if (process.env.ATTAIN_KEEP_CODE) process.on('exit', keepCode);

function load(name: string): Bundle {
  const already = loaded.get(name);
  if (already) return already.bundle;
  const begin = '(function (require, module, exports, __url) {';
  const text = `${begin}${readFileSync(fileOf(name, 'cjs'), 'utf8')}\n})`;
  const cachedData = keptCode(name);
  // the kept code has the name, so that it is none of a folder
  const place = { filename: `attain/command/${name}.cjs`, columnOffset: -begin.length };
  const script = new Script(text, { ...place, ...(cachedData && { cachedData }) });
  const bundle: Bundle = { exports: {} };
  loaded.set(name, { bundle, script });
  script.runInThisContext()(requireFrom, bundle, bundle.exports, here);
  bundle.exports = { ...bundle.exports }; // values in place of getters, which cost where a loop reads an imported constant
  return bundle;
}

function requireFrom(name: string): unknown {
  if (name.startsWith('./')) return load(basename(name, '.js')).exports;
  return late.has(name) ? whenUsed(name) : builtinOrPackage(name);
}

function whenUsed(name: string): object {
  return new Proxy({}, { get: (_, key) => Reflect.get(builtinOrPackage(name), key) });
}

/** None where it was not kept, or cannot be read. */
function keptCode(name: string): Buffer | undefined {
  try {
    return readFileSync(fileOf(name, codeKind));
  } catch {
    return undefined;
  }
}

function fileOf(name: string, kind: string): string {
  return fileURLToPath(new URL(`./command/${name}.${kind}`, here));
}

function keepCode(): void {
  for (const [name, { script }] of loaded) writeFileSync(fileOf(name, codeKind), script.createCachedData());
}
