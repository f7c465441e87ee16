/** Hands what was done to a ledger, a moment's worth at a time: a transaction costs as much as many of its rows. */

/** Records values in order; a failure to do so ends everything. */
export interface Recorder<T> {
  /** Takes a value; the promise is of room for the next. Throws what kept an earlier one from being written. */
  readonly add: (value: T) => Promise<void>;
  /** Writes at once what waits, and waits until all is written. Throws as `add` does. */
  readonly end: () => Promise<void>;
}

const mostTogether = 1000;
/** How long the first of the values that are written together may wait. */
const momentMs = 200;

/** Makes a recorder; `onWritten` is told what is safe on disk. */
export function createRecorder<T>(
  write: (values: readonly T[]) => Promise<void>,
  onWritten: (values: readonly T[]) => void,
): Recorder<T> {
  const waiting: T[] = [];
  let failure: { readonly cause: unknown } | null = null;
  let writing: Promise<void> | null = null;
  let hurry = (): void => {};
  let isEnding = false;
  const waitForMore = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, momentMs);
      hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const writeAll = async (): Promise<void> => {
    try {
      while (waiting.length > 0) {
        if (!isEnding && waiting.length < mostTogether) await waitForMore();
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
      if (waiting.length >= mostTogether) hurry();
      if (waiting.length > 2 * mostTogether) await writing;
    },
    end: async () => {
      isEnding = true;
      hurry();
      await writing;
      throwFailure();
    },
  };
}
