/** The progress line of a long run: on a terminal only, drawn over itself, gone when the run ends. */

import { blockPaths } from '../base/block.ts';
import { progressText } from '../report/progress-text.ts';
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
  const began = now();
  let last = began + quietMs - betweenMs;
  let shown = false;
  return {
    show: (done, total) => {
      const time = now();
      if (!terminal.diagnosisIsTerminal || time - last < betweenMs) return;
      last = time;
      shown = true;
      const { width, language } = terminal;
      const paths = { done: done * blockPaths, total: total * blockPaths };
      // To the line's begin, and clear it.
      terminal.diagnose(`\r\u001b[K${progressText({ ...paths, elapsedMs: time - began, width, language })}`);
    },
    clear: () => {
      if (shown) terminal.diagnose('\r\u001b[K');
      shown = false;
    },
  };
}
