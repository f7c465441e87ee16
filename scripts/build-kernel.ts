/** Compiles the kernel's module from assembly/ and embeds it in src/kernel/kernel-binary.generated.ts. */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileKernelSource } from './compile-kernel-source.ts';

const target = fileURLToPath(new URL('../src/kernel/kernel-binary.generated.ts', import.meta.url));
writeFileSync(target, await compileKernelSource());
