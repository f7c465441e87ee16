/** Forecasts plans one after the other with the library given: run by Node and, bundled, by a browser. */

import type { forecast, PlanError } from '../../src/index.ts';
import type { PlanFiles } from './all-plans.ts';

/** Gives each forecast as JSON text, by the plan's name; a plan that this version refuses gives its mistakes. */
export async function forecastAll(
  library: { readonly forecast: typeof forecast; readonly PlanError: typeof PlanError },
  plans: readonly PlanFiles[],
  paths: number,
): Promise<Record<string, string>> {
  const results: Record<string, string> = {};
  for (const { name, text, files } of plans) {
    const read = (path: string): string => {
      const found = files[path];
      if (found === undefined) throw new Error(`there is no file ${path}`);
      return found;
    };
    try {
      results[name] = JSON.stringify(await library.forecast({ file: name, text, read }, { paths }));
    } catch (error) {
      if (!(error instanceof library.PlanError)) throw error;
      results[name] = error.message;
    }
  }
  return results;
}
