/** Compiles the board's script and style and embeds them in src/batch/board/page.generated.ts. */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileBoard } from './compile-board.ts';

const target = fileURLToPath(new URL('../src/batch/board/page.generated.ts', import.meta.url));
writeFileSync(target, await compileBoard());
