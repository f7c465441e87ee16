/** The kernel's module that is committed is the one that its sources give. */

import { expect, it } from 'vitest';
import { compileKernelSource } from '../../scripts/compile-kernel-source.ts';
import { kernelBinary } from '../../src/kernel/kernel-binary.generated.ts';

it('the embedded module is what assembly/ compiles to, byte for byte', async () => {
  expect(await compileKernelSource()).toContain(kernelBinary);
});
