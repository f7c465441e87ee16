/** Builds the program once for all tests that start it. */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Vitest calls it before the first test; a child's messages stay out of the report unless it fails. */
export default function buildOnce(): void {
  execFileSync('npm', ['run', '--silent', 'build:fast'], { cwd: fileURLToPath(new URL('..', import.meta.url)) });
}
