/** Interruption by SIGINT and SIGTERM: the run is asked to stop, and after half a second the process ends in any case. */

/** What an interrupted process ends with. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** 130 after SIGINT, 143 after SIGTERM, null when there was neither. */
  readonly exitCode: () => 130 | 143 | null;
}

const graceMs = 500;

/** Listens for signals; `giveUp` ends the process: called when the run does not stop in time, or at a second signal. */
export function listenForInterrupts(process: NodeJS.Process, giveUp: (code: number) => void): Interruption {
  const controller = new AbortController();
  let exitCode: 130 | 143 | null = null;
  const onSignal = (code: 130 | 143) => (): void => {
    if (exitCode !== null) {
      giveUp(exitCode);
      return;
    }
    exitCode = code;
    controller.abort();
    setTimeout(() => giveUp(code), graceMs).unref();
  };
  process.on('SIGINT', onSignal(130));
  process.on('SIGTERM', onSignal(143));
  return { signal: controller.signal, exitCode: () => exitCode };
}
