/** Hands what was done to a ledger: what comes while it writes goes into its next transaction. */

/** Records values in order; a failure to do so ends everything. */
export interface Recorder<T> {
  /** Takes a value; the promise is of room for the next. Throws what kept an earlier one from being written. */
  readonly add: (value: T) => Promise<void>;
  /** Waits until all is written. Throws as `add` does. */
  readonly end: () => Promise<void>;
}

const mostTogether = 1000;

/** Makes a recorder; `onWritten` is told what is safe on disk. */
export function createRecorder<T>(
  write: (values: readonly T[]) => Promise<void>,
  onWritten: (values: readonly T[]) => void,
): Recorder<T> {
  const waiting: T[] = [];
  let failure: { readonly cause: unknown } | null = null;
  let writing: Promise<void> | null = null;
  const writeAll = async (): Promise<void> => {
    try {
      while (waiting.length > 0) {
        const values = waiting.splice(0, mostTogether);
        await write(values);
        onWritten(values);
      }
    } catch (cause) {
      failure = { cause };
    } finally {
      writing = null;
    }
  };
  const throwFailure = (): void => {
    if (failure !== null) throw failure.cause;
  };
  return {
    add: async (value) => {
      throwFailure();
      waiting.push(value);
      writing ??= writeAll();
      if (waiting.length > 2 * mostTogether) await writing;
    },
    end: async () => {
      await writing;
      throwFailure();
    },
  };
}
