/** One text of reports and of the command line in both languages. Braces name parameters. */

export interface Message {
  readonly en: string;
  readonly zh: string;
}
