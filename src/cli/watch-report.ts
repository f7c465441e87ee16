/** What a watch says: the forecast at first, then what each save changed; as JSON a comparison a line. */

import type { Issue } from '../base/issue.ts';
import { compareRuns, type RunToCompare } from '../index.ts';
import { changeText } from '../report/change-text.ts';
import { forecastText } from '../report/forecast-text.ts';
import { say } from '../report/messages.ts';
import { diagnoseIssues } from './diagnose.ts';
import type { Terminal } from './terminal.ts';

/** How the results of a watch are written. */
export interface WatchStyle {
  readonly json: boolean;
  readonly verbose: boolean;
}

/** Tells what happens in a watch. */
export interface WatchReport {
  /** The last good run. */
  readonly last: () => RunToCompare | null;
  /** Tells the result of a run and its difference from the last good one; `saved` names the files that it follows. */
  readonly ran: (
    run: RunToCompare,
    saved: readonly string[],
    warnings: readonly Issue[],
    sources: ReadonlyMap<string, string>,
  ) => void;
  /** Tells that a run failed, behind its issues. */
  readonly failed: () => void;
  /** Tells that the next save is waited for: at first, and when the number of files changed. */
  readonly waits: (file: string, files: number) => void;
}

/** Makes the report of a watch. Results are appended, not drawn over each other: what earlier saves did stays in sight. */
export function createWatchReport({ json, verbose }: WatchStyle, terminal: Terminal): WatchReport {
  const { language, resultColour: colour, width } = terminal;
  let last: RunToCompare | null = null;
  let told = '';
  let watched = 0;
  const tell = (key: 'watch-kept' | 'watch-nothing' | 'watch-unlike'): void =>
    terminal.diagnose(`${say(language, key)}\n`);
  return {
    last: () => last,
    ran: (run, saved, warnings, sources) => {
      const key = JSON.stringify(warnings);
      if (key !== told) diagnoseIssues(warnings, terminal, sources);
      told = key;
      const alike = last !== null && runsAlike(last, run);
      const comparison = compareRuns(alike ? [last!, run] : [run], null);
      if (json) terminal.result(`${JSON.stringify(comparison)}\n`);
      else if (last === null)
        terminal.result(forecastText(run.forecast, { language, colour, width, verbose, warnings: false }));
      else terminal.result(changeText(comparison, headingOf(saved, terminal), { language, colour, width }));
      if (last !== null && !alike) tell('watch-unlike');
      last = run;
    },
    failed: () => tell(last === null ? 'watch-nothing' : 'watch-kept'),
    waits: (file, files) => {
      if (files === watched) return;
      watched = files;
      const others = String(files - 1);
      const text =
        files === 1 ? say(language, 'watching', { file }) : say(language, 'watching-files', { file, others });
      terminal.diagnose(`${text}\n`);
    },
  };
}

/** Whether runs have the same seed, sampler and paths: only then is their difference known better than they are. */
function runsAlike(a: RunToCompare, b: RunToCompare): boolean {
  return JSON.stringify(a.forecast.run) === JSON.stringify(b.forecast.run);
}

function headingOf(saved: readonly string[], { language }: Terminal): string {
  const time = new Date().toTimeString().slice(0, 8);
  return [time, saved.join(say(language, 'list-comma'))].join(' · ');
}
