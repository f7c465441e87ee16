/** A plan to be read, as a caller has it, and as the reader of plans takes it. */

import type { FileContent } from './read-text.ts';
import type { Workbooks } from './workbook.ts';

/** Gives the content of a file by its path relative to the plan's folder; throws when it cannot. */
export type ReadFile = (path: string) => FileContent;

/** A plan file's name and content, and the way to the files beside it. */
export interface PlanSource {
  /** As messages name it. */
  readonly file: string;
  readonly text: FileContent;
  readonly read: ReadFile;
}

/** A source with the workbooks that its plan names; `openWorkbooks` makes it. */
export interface PlanInput extends PlanSource {
  readonly workbooks: Workbooks;
}
