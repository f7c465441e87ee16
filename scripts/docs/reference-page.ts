/** The language reference: keys from the schema, functions and distributions from their registries, units from theirs. */

import type { Parameter } from '../../src/dist/distribution.ts';
import { distributions } from '../../src/dist/registry.ts';
import { distributionSignature } from '../../src/dist/signature.ts';
import { builtInUnits } from '../../src/expr/built-in-units.ts';
import { functions } from '../../src/expr/functions.ts';
import { reservedNames } from '../../src/expr/name.ts';
import { type JsonSchema, planSchema } from '../../src/plan/plan-schema.ts';
import { headingLink } from './markdown.ts';

type Language = 'en' | 'zh';

const words = {
  en: {
    title: 'Reference of the plan language',
    other: '中文：[reference.zh-CN.md](reference.zh-CN.md)',
    made: 'Made from the schema and the registries by `npm run docs`. [language.md](language.md) explains how the parts work together; [mistakes.md](mistakes.md) lists every message.',
    keys: 'Keys',
    keyHead: ['key', 'is', 'for example'],
    star: '`*` stands for a name that you choose, or for any entry of a list.',
    functions: 'Functions',
    functionHead: ['function', 'gives', 'for example'],
    distributions: 'Distributions',
    distributionHead: ['distribution', 'is', 'parameters', 'for example'],
    roles: {
      value: 'in the variable’s unit',
      'per-value': 'per the variable’s unit',
      plain: 'plain',
    },
    known: 'known before the run',
    units: 'Built-in units',
    reserved: 'Reserved names',
    required: 'required',
    anywhere: 'On tables, columns, variables, targets, levers and variants alike',
  },
  zh: {
    title: '规划语言参考',
    other: 'English: [reference.md](reference.md)',
    made: '由 `npm run docs` 从结构定义和各登记表生成。[language.md](language.md) 说明各部分如何配合；[mistakes.zh-CN.md](mistakes.zh-CN.md) 列出每条错误信息。',
    keys: '键',
    keyHead: ['键', '含义', '示例'],
    star: '`*` 表示自取的名称，或列表中的任一项。',
    functions: '函数',
    functionHead: ['函数', '结果', '示例'],
    distributions: '分布',
    distributionHead: ['分布', '含义', '参数', '示例'],
    roles: { value: '用变量的单位', 'per-value': '每一变量单位', plain: '纯数' },
    known: '运行前已知',
    units: '内置单位',
    reserved: '保留字',
    required: '必填',
    anywhere: '数据表、列、变量、目标、杠杆和方案通用',
  },
} as const;

/** Writes the page in a language. */
export function referencePage(language: Language): string {
  const say = words[language];
  const contents = [say.keys, say.functions, say.distributions, say.units, say.reserved];
  const sections = [
    [`# ${say.title}`, say.other, say.made, contents.map(headingLink).join(' · ')],
    [`## ${say.keys}`, say.star, ...keySections(language)],
    [`## ${say.functions}`, functionTable(language)],
    [`## ${say.distributions}`, distributionTable(language)],
    [`## ${say.units}`, [...builtInUnits.keys()].map(code).join(' ')],
    [`## ${say.reserved}`, [...reservedNames].map(code).join(' ')],
  ];
  return `${sections.flat().join('\n\n')}\n`;
}

/** Keys that mean the same wherever they stand. */
const shared: ReadonlySet<string> = new Set(['title', 'note', 'source', 'basis']);

/** A table for each top-level key and what stands under it, and one for the keys that may stand in many places. */
function keySections(language: Language): string[] {
  const { properties = {}, required = [] } = planSchema(language);
  const { keyHead, anywhere, required: requiredWord } = words[language];
  const all = Object.entries(properties).map(([key, schema]) => [key, keysUnder(schema, [key])] as const);
  const row = ({ path, title, description, examples }: DescribedKey, name = path): string[] => [
    code(name),
    `**${title}**${required.includes(path) ? ` (${requiredWord})` : ''} — ${description}`,
    examples.map((example) => code(exampleText(example))).join('<br>'),
  ];
  const sections = all.map(([key, keys]) => {
    const rows = keys.filter(({ path }) => path === key || !shared.has(lastStep(path))).map((each) => row(each));
    return `### ${key}\n\n${table(keyHead, rows)}`;
  });
  const everywhere = [...shared].map((name) => {
    const found = all.flatMap(([, keys]) => keys).find(({ path }) => path.includes('.') && lastStep(path) === name);
    return row(found!, name);
  });
  return [...sections, `### ${anywhere}\n\n${table(keyHead, everywhere)}`];
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

interface DescribedKey {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly examples: readonly unknown[];
}

/** A key and all keys below it, each path once. */
function keysUnder(schema: JsonSchema, path: readonly string[]): readonly DescribedKey[] {
  const found = new Map<string, DescribedKey>();
  const visit = (at: JsonSchema, steps: readonly string[]): void => {
    const { title, description, examples = [], properties = {}, additionalProperties, items, anyOf = [] } = at;
    const name = steps.join('.');
    if (steps.length > 1 && shared.has(steps.at(-2)!)) return; // a text in two languages
    if (title !== undefined && description !== undefined && !found.has(name))
      found.set(name, { path: name, title, description, examples });
    for (const branch of anyOf) visit(branch, steps);
    for (const [key, inner] of Object.entries(properties)) visit(inner, [...steps, key]);
    if (typeof additionalProperties === 'object') visit(additionalProperties, [...steps, '*']);
    if (items !== undefined) visit(items, [...steps, '*']);
  };
  visit(schema, path);
  return [...found.values()];
}

/** What makes a plain scalar end early, or begin something else, in flow style. */
const flowUnsafe = /[,[\]{}]|: | #|^["'%@&*!|>]/;

/** An example as it is written in YAML's flow style. */
function exampleText(example: unknown): string {
  if (Array.isArray(example)) return `[${example.map(exampleText).join(', ')}]`;
  if (typeof example === 'object' && example !== null) {
    const entries = Object.entries(example).map(([key, value]) => `${exampleText(key)}: ${exampleText(value)}`);
    return `{ ${entries.join(', ')} }`;
  }
  const text = String(example);
  return typeof example === 'string' && flowUnsafe.test(text) ? JSON.stringify(text) : text;
}

function functionTable(language: Language): string {
  const rows = [...functions.values()].map(({ signature, description, example }) => [
    code(signature),
    description[language],
    code(example),
  ]);
  return table(words[language].functionHead, rows);
}

function distributionTable(language: Language): string {
  const { roles, known } = words[language];
  const parameter = (each: Parameter): string => {
    const role = each.of === undefined ? roles[each.role] : each.of === 'column' ? 'table.column' : '';
    const notes = [role, each.known ? known : ''].filter((note) => note !== '').join(', ');
    return notes === '' ? each.name : `${each.name} (${notes})`;
  };
  const rows = [...distributions.values()].map((distribution) => [
    code(distributionSignature(distribution)),
    distribution.description[language],
    distribution.parameters.map(parameter).join('; '),
    code(distribution.example),
  ]);
  return table(words[language].distributionHead, rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
