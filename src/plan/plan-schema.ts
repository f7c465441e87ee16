/** The JSON Schema of plan files, for editors: the shape from the one zod schema, the texts from the catalogue of keys. */

import * as z from 'zod';
import { invariant } from '../base/assert.ts';
import type { Language } from '../base/issue.ts';
import { keyText } from './key-texts.ts';
import { planFile } from './schema.ts';

/** A JSON Schema of draft 7, with the keywords that a plan's has. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const headings = { en: 'Attain plan', zh: 'Attain 规划文件' };

/** Makes the schema with titles, descriptions and examples in a language. Draft 7 is what every YAML editor reads. */
export function planSchema(language: Language): JsonSchema {
  const bare = z.toJSONSchema(planFile, { target: 'draft-7' }) as JsonSchema;
  const { $schema, ...described } = describe(bare, [], language);
  return { ...($schema === undefined ? {} : { $schema }), title: headings[language], ...described };
}

/** Puts texts on the keys and named entries inside a schema; a path has `*` for any name or position. */
function describe(schema: JsonSchema, path: readonly string[], language: Language): JsonSchema {
  const inside = (inner: JsonSchema, step: string): JsonSchema => described(inner, [...path, step], language);
  const { properties, additionalProperties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, inside(inner, key)])),
    }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: inside(additionalProperties, '*') }),
    ...(items && { items: inside(items, '*') }),
    ...(anyOf && { anyOf: anyOf.map((branch) => describe(branch, path, language)) }),
  };
}

function described(schema: JsonSchema, path: readonly string[], language: Language): JsonSchema {
  const text = keyText(path);
  invariant(text !== null || path.at(-1) === '*', `planSchema: no text for the key ${path.join('.')}`);
  const inner = describe(schema, path, language);
  if (text === null) return inner;
  const [title, description] = text[language];
  return { title, description, examples: text.examples, ...inner };
}
