#!/usr/bin/env node
/**
 * What is started: it runs the bundle of its own name from command/, with the code that V8 compiled when the program was built,
 * so that a command's first tenths of a second are not spent compiling. Code of another version of V8 is passed over.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
const loaded = new Map<string, { readonly bundle: Bundle; readonly script: Script }>();

// A command reads and builds a plan once: V8 would take as long again to optimise that code as to run it, and to make room
// for its objects by halves. What is hot in a run is WebAssembly, or hot for long enough. Code is kept for its flags.
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
  const filename = fileOf(name, 'cjs');
  const begin = '(function (require, module, exports, __url) {';
  const text = `${begin}${readFileSync(filename, 'utf8')}\n})`;
  const code = fileOf(name, 'code');
  const cachedData = existsSync(code) ? readFileSync(code) : undefined;
  const script = new Script(text, { filename, columnOffset: -begin.length, ...(cachedData && { cachedData }) });
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

function fileOf(name: string, kind: 'cjs' | 'code'): string {
  return fileURLToPath(new URL(`./command/${name}.${kind}`, here));
}

function keepCode(): void {
  for (const [name, { script }] of loaded) writeFileSync(fileOf(name, 'code'), script.createCachedData());
}
