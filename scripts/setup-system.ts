/** Installs what the tests of the second and third tier need beside Node, npm and git: as root on Debian, else it says what. */

import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Commands that the tests start, with the Debian package of each. */
const needed: readonly (readonly [command: string, debianPackage: string])[] = [
  ['bash', 'bash'], // limits on the size of files
  ['script', 'bsdutils'], // pseudo-terminals
];

function isInstalled(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const missing = needed.filter(([command]) => !isInstalled(command));
if (missing.length > 0) {
  const packages = missing.map(([, debianPackage]) => debianPackage);
  if (process.getuid?.() === 0 && isInstalled('apt-get')) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit' });
  } else {
    const commands = missing.map(([command]) => command).join(', ');
    console.error(`Missing: ${commands}. As root on Debian: apt-get install ${packages.join(' ')}`);
    process.exitCode = 1;
  }
}
