/** Watches files by what is at their paths, so that saves by rename, files gone for a moment and network folders are seen too. */

import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A watch on files; it lasts until it is closed. */
export interface FileWatch {
  /** Watches a file from now on; to be called before the file is read, so that no change falls in between. */
  readonly add: (file: string) => void;
  /** How many files are watched. */
  readonly count: () => number;
  /** Waits until files changed and are at rest, and names them as they were added. Throws the signal's reason when it is aborted. */
  readonly next: (signal: AbortSignal) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** Editors write a file in several steps: it is at rest when nothing happened to it for so long. */
const restMs = 40;
/** How long a file may be gone before that is the news: between an editor's removing and renaming. */
const goneMs = 500;
/** How often files are looked at without being told: where the system tells nothing of a folder, as over a network. */
const lookMs = 250;

/**
 * Makes a watch on no files. The folders are watched, not the files: a file that is replaced takes its own watch with it.
 * What the system tells only wakes the watch up; what changed is read off the files.
 */
export function watchFiles(): FileWatch {
  const known = new Map<string, string>();
  const folders = new Map<string, FSWatcher>();
  const news = new EventTarget();
  const changedFiles = (): string[] => [...known].flatMap(([file, state]) => (stateOf(file) === state ? [] : [file]));

  const watchFolder = (folder: string): void => {
    if (folders.has(folder)) return;
    try {
      const watcher = watch(folder, () => news.dispatchEvent(new Event('news')));
      watcher.on('error', () => watcher.close()); // the folder itself was removed: looking is left
      folders.set(folder, watcher);
    } catch {
      // No such folder, or no watch left to be had: looking is left.
    }
  };

  const heard = (signal: AbortSignal): Promise<void> =>
    new Promise((wake, fail) => {
      const timer = setTimeout(() => done(wake), lookMs);
      const onNews = (): void => done(wake);
      const onAbort = (): void => done(() => fail(signal.reason));
      const done = (then: () => void): void => {
        clearTimeout(timer);
        news.removeEventListener('news', onNews);
        signal.removeEventListener('abort', onAbort);
        then();
      };
      news.addEventListener('news', onNews);
      signal.addEventListener('abort', onAbort);
    });

  return {
    add: (file) => {
      watchFolder(dirname(resolve(file)));
      known.set(file, stateOf(file));
    },
    count: () => known.size,
    next: async (signal) => {
      signal.throwIfAborted();
      while (changedFiles().length === 0) await heard(signal);
      const since = performance.now();
      for (;;) {
        const changed = changedFiles();
        const states = changed.map(stateOf);
        await sleep(restMs, undefined, { signal });
        const rests = states.every((state, i) => state === stateOf(changed[i]!));
        const waits = states.includes(gone) && performance.now() - since < goneMs;
        if (!rests || waits) continue;
        for (const [i, file] of changed.entries()) known.set(file, states[i]!);
        if (changed.length > 0) return changed;
        while (changedFiles().length === 0) await heard(signal); // it is again as it was
      }
    },
    close: () => {
      for (const watcher of folders.values()) watcher.close();
    },
  };
}

const gone = 'gone';

/** What tells one state of a file from another. */
function stateOf(file: string): string {
  try {
    const { ino, size, mtimeNs } = statSync(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return gone;
  }
}
