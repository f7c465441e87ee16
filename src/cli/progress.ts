/** The progress line of a long run: on a terminal only, drawn over itself, gone when the run ends. */

import { blockPaths } from '../base/block.ts';
import { type Progress, progressText } from '../report/progress-text.ts';
import type { Terminal } from './terminal.ts';

/** A progress line; `show` takes blocks done and blocks in all, and may be called as often as there is news. */
export interface ProgressLine {
  readonly show: (done: number, total: number) => void;
  readonly clear: () => void;
}

const quietMs = 1000;
const betweenMs = 100;

/** Makes a progress line that appears once a run has lasted a second. */
export function createProgressLine(terminal: Terminal, now: () => number): ProgressLine {
  const { show, clear } = createLine(terminal, now);
  return { show: (done, total) => show({ done: done * blockPaths, total: total * blockPaths }), clear };
}

/** A line of progress that takes paths, and a batch's items. */
export interface Line {
  readonly show: (progress: Pick<Progress, 'done' | 'total' | 'items'>) => void;
  readonly clear: () => void;
}

/** Makes a line that appears once the work has lasted a second, and is drawn anew at most ten times a second. */
export function createLine(terminal: Terminal, now: () => number): Line {
  const began = now();
  let last = began + quietMs - betweenMs;
  let shown = false;
  return {
    show: (progress) => {
      const time = now();
      if (!terminal.diagnosisIsTerminal || time - last < betweenMs) return;
      last = time;
      shown = true;
      const { width, language } = terminal;
      // To the line's begin, and clear it.
      terminal.diagnose(`\r\u001b[K${progressText({ ...progress, elapsedMs: time - began, width, language })}`);
    },
    clear: () => {
      if (shown) terminal.diagnose('\r\u001b[K');
      shown = false;
    },
  };
}
