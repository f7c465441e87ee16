/** The language that the command line speaks: `--lang`, else the locale. */

import type { Language } from '../base/issue.ts';

/** Finds the language before the arguments are parsed, so that errors about them are in it. */
export function chooseLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  if (given === 'en' || given === 'zh') return given;
  // POSIX: an empty variable counts as not set.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
