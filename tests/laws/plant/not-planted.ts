/** The kinds of mistake that a file can have and that are not planted in other plans, each with the reason. */

export const notPlanted: Readonly<Record<string, string>> = {
  'file-too-large': 'is about the file as a whole',
  'file-too-many-bytes': 'is about the file as a whole',
  'plan-not-mapping': 'is another file altogether',
  'plan-not-first': 'has an operator of its own',
  'uncovered-steps': 'is told of the plan as a whole, once nothing else is wrong',
  'run-too-large': 'is told of the plan as a whole, once nothing else is wrong',
  'plan-too-large': 'ends the check before anything else is looked at',
  'formulas-too-large': 'ends the check before anything else is looked at',
  'table-too-large': 'its file takes a second to read',
};
