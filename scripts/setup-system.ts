/** Installs what the tests of the second and third tier need beside Node, npm and git: as root on Debian, else it says what. */

import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Debian package, and whether what the tests use of it is there. */
interface Need {
  readonly debianPackage: string;
  readonly isThere: () => boolean;
}

const needs: readonly Need[] = [
  { debianPackage: 'bash', isThere: () => hasCommand('bash') }, // limits on the size of files
  { debianPackage: 'bsdutils', isThere: () => hasCommand('script') }, // pseudo-terminals
  { debianPackage: 'util-linux', isThere: () => hasCommand('setpriv') }, // commands of an unprivileged user
  { debianPackage: 'chromium', isThere: () => canBeRun('/usr/bin/chromium') }, // the library in a browser
  { debianPackage: 'fonts-noto-cjk', isThere: () => existsSync('/usr/share/doc/fonts-noto-cjk') }, // Chinese in pages
  { debianPackage: 'clang-16', isThere: () => hasCommand('clang-16') }, // the C that benchmarks race against
  { debianPackage: 'python3-numpy', isThere: () => canBeRun('/usr/bin/python3') && canImport('numpy') }, // and the numpy
];

function hasCommand(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => canBeRun(join(folder, name)));
}

function canBeRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canImport(module: string): boolean {
  return spawnSync('/usr/bin/python3', ['-c', `import ${module}`]).status === 0;
}

function install(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
}

const missing = needs.filter(({ isThere }) => !isThere());
if (missing.length > 0) {
  const packages = missing.map(({ debianPackage }) => debianPackage);
  if (process.getuid?.() === 0 && hasCommand('apt-get')) {
    install(packages);
  } else {
    console.error(`Something is missing. As root on Debian: apt-get install ${packages.join(' ')}`);
    process.exitCode = 1;
  }
}
