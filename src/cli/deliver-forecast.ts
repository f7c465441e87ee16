/** Delivers a forecast: as text or JSON to stdout, and as files. */

import { join } from 'node:path';
import type { Forecast } from '../forecast/forecast.ts';
import { forecastTables } from '../report/forecast-tables.ts';
import { forecastText } from '../report/forecast-text.ts';
import { jsonText } from '../report/json-text.ts';
import { tellWritten } from './tell-written.ts';
import type { Terminal } from './terminal.ts';
import { type NewFile, writeFiles } from './write-files.ts';

/** How a forecast is to be delivered. */
export interface Delivery {
  readonly json?: boolean;
  /** A folder for its files. */
  readonly out?: string;
  readonly verbose?: boolean;
  /** Whether its warnings were told to stderr already. */
  readonly warned: boolean;
}

/** Writes the files, `more` among them, and prints the result: files first, so that a result that was printed was also written. */
export function deliverForecast(
  forecast: Forecast,
  { json: asJson, out, verbose = false, warned }: Delivery,
  more: readonly NewFile[],
  terminal: Terminal,
): void {
  const { language, resultColour: colour, width, argv } = terminal;
  const json = jsonText(forecast);
  const bothTerminals = terminal.resultIsTerminal && terminal.diagnosisIsTerminal;
  const text = asJson
    ? json
    : forecastText(forecast, { language, colour, width, verbose, warnings: !(warned && bothTerminals) });
  const files = [...(out === undefined ? [] : outFiles(out, forecast, json, terminal)), ...more];
  writeFiles(files, argv);
  terminal.result(text);
  tellWritten(files, terminal);
}

function outFiles(folder: string, forecast: Forecast, json: string, { language }: Terminal): NewFile[] {
  const tables = forecastTables(forecast);
  const text = forecastText(forecast, { language, colour: false, width: 80, verbose: true });
  const texts = {
    'forecast.json': json,
    'forecast.txt': text,
    'targets.csv': tables.targets,
    'series.csv': tables.series,
  };
  return Object.entries(texts).map(([name, content]) => ({ path: join(folder, name), text: content }));
}
