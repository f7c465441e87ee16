/**
 * Completes package-lock.json: a registry mirror that lacks some platforms' optional binary packages leaves them out of the
 * lock file, and `npm ci` then refuses it everywhere. Each is added with the version that its package asks for, and the
 * platform that its name says, so that npm passes over it where it does not fit. Run after every change of dependencies.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface LockEntry {
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages: Record<string, LockEntry> = lock.packages;
const platform =
  /(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64)(?:-(?<abi>.*))?$/;

const missing = Object.values(packages).flatMap(({ dev, optionalDependencies = {} }) =>
  Object.entries(optionalDependencies).flatMap(([name, version]) => {
    const known = Object.keys(packages).some(
      (path) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`),
    );
    return known ? [] : [{ name, version, dev: dev === true }];
  }),
);
for (const { name, version, dev } of missing) {
  const { os, cpu, abi } = platform.exec(name)?.groups ?? {};
  if (os === undefined || cpu === undefined) throw new Error(`complete-lock: ${name} names no platform`);
  const libc = os === 'linux' && abi ? { libc: [abi.includes('musl') ? 'musl' : 'glibc'] } : {};
  const entry = { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libc, optional: true, os: [os] };
  packages[`node_modules/${name}`] = entry;
}
const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`added ${missing.length} packages to package-lock.json`);
