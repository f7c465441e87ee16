/** What every part of a plan is read with. */

import type { IssueLog } from '../base/issue.ts';
import type { UnitSystem } from '../expr/unit.ts';

/** The units that a plan knows, and where mistakes go. */
export interface Reader {
  readonly units: UnitSystem;
  readonly log: IssueLog;
}
