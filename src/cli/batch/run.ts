/** `attain batch MANIFEST`: runs what the ledger does not have, and records it as it comes. */

import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { batchText, failuresText } from '../../batch/batch-text.ts';
import { createHashSet } from '../../batch/hash-set.ts';
import { openLedger } from '../../batch/ledger/ledger.ts';
import { planPathFrom } from '../../batch/ledger/plan-path.ts';
import { ledgerEntry } from '../../batch/ledger-entry.ts';
import { type DoneItem, runBatch } from '../../batch/run-batch.ts';
import { createTally, itemLine } from '../../batch/tally.ts';
import { jsonText } from '../../report/json-text.ts';
import { openThreads } from '../../simulate/pool.ts';
import { writeBoard } from '../ledger/board.ts';
import { withLedger } from '../ledger/with-ledger.ts';
import { threadCount, wholeNumber } from '../options.ts';
import { createLine } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { checkWritable } from '../write-files.ts';
import { withBatch } from './open.ts';

/** The options of the command as typed. */
export interface BatchOptions {
  readonly ledger?: string;
  readonly threads?: string;
  /** False where `--no-resume` is typed. */
  readonly resume?: boolean;
  readonly wait?: string;
  readonly json?: boolean;
  readonly jsonLines?: boolean;
  /** A folder for the board of the ledger. */
  readonly board?: string;
}

/** The exit code of a batch of which items failed. */
const itemsFailed = 5;
/** The share of the machine's memory that items may take together. */
const memoryShare = 0.7;
const mostWait = 1_000_000;

/** Runs the batch of a manifest; gives the exit code. */
export async function runManifest(file: string, options: BatchOptions, terminal: Terminal): Promise<number> {
  const { argv, language, signal, result } = terminal;
  const now = (): number => performance.now();
  const { wait, resume, json, jsonLines, board } = options;
  const threads = threadCount(argv, options.threads);
  const waiting = wait === undefined ? {} : { waitSeconds: wholeNumber(argv, '--wait', wait, 0, mostWait) };
  const ledgerFile = options.ledger ?? ledgerBeside(file);
  if (board !== undefined) checkWritable(board, argv);
  return withBatch(file, terminal, async (batch) => {
    const tally = createTally(now);
    const pathOf = ({ family }: DoneItem): string => planPathFrom(ledgerFile, join(dirname(file), family.planPath));
    const line = createLine(terminal, now);
    const ledger = await openLedger(ledgerFile, { mode: 'write', ...waiting });
    try {
      await runBatch(batch, {
        threads,
        pool: openThreads(threads, { worker: 'batch-worker' }),
        finished: resume === false ? createHashSet() : ledger.finished,
        record: (done) => ledger.record(done.map((each) => ledgerEntry(each, batch.manifest.name, pathOf(each)))),
        onSize: tally.begin,
        onRecorded: (done) => {
          tally.add(done);
          line.show(tally.progress());
          if (jsonLines) result(`${JSON.stringify(itemLine(done))}\n`);
        },
        memory: totalmem() * memoryShare,
        signal,
      });
    } finally {
      line.clear();
      await ledger.close();
    }
    const summary = tally.summary(batch.manifest.name, ledgerFile);
    terminal.diagnose(failuresText(summary, language));
    if (json) result(jsonText(summary));
    else if (!jsonLines) result(batchText(summary, language));
    // opened anew, to read: what keeps the board from being drawn leaves what was recorded as it is
    if (board !== undefined) {
      await withLedger('board', { ledger: ledgerFile }, terminal, (each) => writeBoard(each, board, terminal));
    }
    return summary.failed > 0 ? itemsFailed : 0;
  });
}

function ledgerBeside(manifest: string): string {
  return `${manifest.replace(/\.ya?ml$/i, '')}.duckdb`;
}
