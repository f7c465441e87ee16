/** The catalogue of mistakes: every kind of issue once, with its message in English and Chinese. Braces name parameters. */

interface Mistake {
  readonly en: string;
  readonly zh: string;
}

export const mistakes = {
  'unknown-key': { en: 'unknown key "{name}" in {where}', zh: '{where} 中没有键 "{name}"' },
} as const satisfies Record<string, Mistake>;

/** The name of a kind of mistake. */
export type MistakeKind = keyof typeof mistakes;

type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The parameters that the message of a kind of mistake needs. */
export type MistakeParams<K extends MistakeKind> = Readonly<Record<Placeholders<(typeof mistakes)[K]['en']>, string>>;
