/** A validator for the JSON Schemas that we write (draft 7), apart from zod; it throws on a keyword that it does not know. */

import type { JsonSchema } from '../../src/plan/plan-schema.ts';

const annotations = ['$schema', 'title', 'description', 'examples'];

/** Lists what is wrong with a value, each as the path and the keyword that refuses it; empty when it is valid. */
export function schemaErrors(schema: JsonSchema, value: unknown, path = ''): readonly string[] {
  return Object.keys(schema).flatMap((keyword) => keywordErrors(keyword, schema, value, path));
}

function keywordErrors(keyword: string, schema: JsonSchema, value: unknown, path: string): readonly string[] {
  const wrong = (is: boolean): readonly string[] => (is ? [`${path} ${keyword}`] : []);
  const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  const entries = object === null ? [] : Object.entries(object);
  const list = Array.isArray(value) ? value : null;
  switch (keyword) {
    case 'type':
      return wrong(![schema.type!].flat().some((type) => hasType(type as string, value)));
    case 'const':
      return wrong(value !== schema.const);
    case 'enum':
      return wrong(!schema.enum!.includes(value));
    case 'anyOf':
      return wrong(schema.anyOf!.every((branch) => schemaErrors(branch, value).length > 0));
    case 'required':
      return wrong(object !== null && !schema.required!.every((key) => Object.hasOwn(object, key)));
    case 'properties': {
      const { properties = {} } = schema;
      return entries.flatMap(([key, inner]) =>
        Object.hasOwn(properties, key) ? schemaErrors(properties[key]!, inner, `${path}/${key}`) : [],
      );
    }
    case 'additionalProperties': {
      const rest = schema.additionalProperties!;
      const others = entries.filter(([key]) => !Object.hasOwn(schema.properties ?? {}, key));
      if (rest === false) return others.map(([key]) => `${path}/${key} ${keyword}`);
      return rest === true ? [] : others.flatMap(([key, inner]) => schemaErrors(rest, inner, `${path}/${key}`));
    }
    case 'propertyNames':
      return entries.flatMap(([key]) => schemaErrors(schema.propertyNames!, key, `${path}/${key}`));
    case 'items':
      return (list ?? []).flatMap((item, i) => schemaErrors(schema.items!, item, `${path}/${i}`));
    case 'minItems':
      return wrong(list !== null && list.length < schema.minItems!);
    case 'maxItems':
      return wrong(list !== null && list.length > schema.maxItems!);
    default:
      if (annotations.includes(keyword)) return [];
      throw new Error(`schemaErrors: unknown keyword ${keyword} at ${path}`);
  }
}

function hasType(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'string' || type === 'number') return typeof value === type;
  throw new Error(`hasType: unknown type ${type}`);
}
