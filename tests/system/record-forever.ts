/** Records transactions of seven items in a ledger until it is killed, and says after each how many it has recorded. */

import { openLedger } from '../../src/batch/ledger/ledger.ts';
import { doneEntry, smallForecast } from '../batch/ledger/recorded.ts';

const [, , path] = process.argv;
const forecast = await smallForecast();
const ledger = await openLedger(path!, { mode: 'write', waitSeconds: 60 });
let item = ledger.finished.size;
for (;;) {
  await ledger.record(Array.from({ length: 7 }, () => doneEntry(item++, forecast)));
  console.log(item);
}
