/** Checks that tokens follow one another as operands and operators do, so that every slip is named where it stands. */

import type { IssueLog } from '../base/issue.ts';
import type { Source } from '../base/place.ts';
import { checkName } from './check-name.ts';
import { groupsDigits } from './digit-groups.ts';
import { isMark, type MarkToken, type OperandToken, type OperatorToken, type Token } from './token.ts';
import type { UnitSystem } from './unit.ts';

/** What a bracket opens. */
type Opening = 'group' | 'call' | 'list' | 'keys';

/** What may nest without brackets, counted since the last comma. */
interface Level {
  /** Signs and powers that are open: each nests what follows one deeper. */
  open: number;
  /** Operators, as in a + b + …, whose tree leans to the left. */
  chain: number;
}

interface Bracket extends Level {
  readonly opening: Opening;
  readonly token: MarkToken;
}

interface State extends Level {
  readonly tokens: readonly Token[];
  readonly source: Source;
  readonly units: UnitSystem;
  readonly log: IssueLog;
  readonly brackets: Bracket[];
  /** True where a value must come next. */
  wanting: boolean;
  /** True after an issue that did not stop the reading. */
  failed: boolean;
}

/** Levels of brackets, signs and powers in each other; beyond, parsing by recursion would risk the stack. */
const greatestDepth = 200;
/** Operators on the way from the root to a leaf; beyond, walking the tree by recursion would risk the stack. */
const longestChain = 1000;

/** Checks the order of tokens, the brackets and the bare names; false after logging issues. */
export function checkTokens(tokens: readonly Token[], source: Source, units: UnitSystem, log: IssueLog): boolean {
  const state: State = { tokens, source, units, log, brackets: [], open: 0, chain: 0, wanting: true, failed: false };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const fine =
      token.kind === 'mark'
        ? checkMark(state, token, i)
        : token.kind === 'operator'
          ? checkOperator(state, token)
          : checkOperand(state, token, i);
    if (!fine || !checkDepth(state, token)) return false;
  }
  return checkEnd(state) && !state.failed;
}

function checkDepth(state: State, token: Token): boolean {
  const depth = state.brackets.reduce((sum, bracket) => sum + 1 + bracket.open, state.open);
  const chain = state.brackets.reduce((sum, bracket) => sum + bracket.chain, state.chain);
  const place = state.source.at(token.start);
  if (depth > greatestDepth) state.log.error('too-deep', place, { limit: String(greatestDepth) });
  else if (chain > longestChain) state.log.error('too-many-operators', place, { limit: String(longestChain) });
  return depth <= greatestDepth && chain <= longestChain;
}

function checkEnd({ tokens, source, log, brackets, wanting }: State): boolean {
  for (const { token } of brackets) log.error('unclosed-bracket', source.at(token.start), { bracket: token.text });
  if (brackets.length > 0) return false;
  if (tokens.length === 0) log.error('empty-expression', source.at(0), {});
  else if (wanting) log.error('ends-early', source.at(tokens.at(-1)!.start), { after: textOf(source, tokens.at(-1)!) });
  return !wanting;
}

function textOf(source: Source, token: Token): string {
  return source.text.slice(token.start, token.end);
}

function checkOperand(state: State, token: OperandToken, i: number): boolean {
  const { tokens, source, units, log } = state;
  const before = tokens[i - 1];
  if (!state.wanting) return isMark(before, '.') || refuseNeighbour(state, token, before!);
  state.wanting = false;
  if (token.kind === 'period') {
    log.error('bare-period', source.at(token.start), { text: token.text });
    state.failed = true;
  }
  if (token.kind !== 'name' || checkName(token, tokens[i + 1], source, units, log)) return true;
  state.failed = true;
  // What follows a bare `if` is another language's.
  return token.name !== 'if';
}

/** Two values side by side: always an error, explained by what the second one looks like. Returns whether to go on. */
function refuseNeighbour(state: State, token: OperandToken, before: Token): boolean {
  const { source, log } = state;
  const place = source.at(token.start);
  if (token.kind === 'name' && (token.name === 'mod' || token.name === 'xor')) {
    const remedy = token.name === 'mod' ? 'mod(a, b)' : '(a or b) and not (a and b)';
    log.error('write-instead', place, { text: token.name, remedy });
  } else if (token.kind === 'name' && (token.name === 'to' || token.name === 'in')) {
    log.error('no-conversion', place, { text: token.name });
    return false;
  } else {
    if (before.kind === 'number' && before.text.endsWith('%') && before.unit === null) {
      log.error('stray-percent', source.at(before.end - 1), {});
    } else log.error('side-by-side', place, { left: textOf(source, before), right: textOf(source, token) });
    return false;
  }
  state.wanting = true;
  state.failed = true;
  return true;
}

function checkOperator(state: State, token: OperatorToken): boolean {
  const { source, log } = state;
  const prefix = token.text === 'not' || token.text === '-' || token.text === '+';
  if (state.wanting && !prefix) return refuseMissing(state, token);
  if (!state.wanting && token.text === 'not') {
    log.error('side-by-side', source.at(token.start), { left: '…', right: 'not' });
    return false;
  }
  const level: Level = state.brackets.at(-1) ?? state;
  level.chain += 1;
  if (state.wanting || token.text === '^') level.open += 1;
  else level.open = 0;
  state.wanting = true;
  return true;
}

function refuseMissing({ source, log }: State, token: Token): boolean {
  log.error('value-missing', source.at(token.start), { before: textOf(source, token) });
  return false;
}

function checkMark(state: State, token: MarkToken, i: number): boolean {
  switch (token.text) {
    case '(':
    case '[':
      return checkOpening(state, token, i);
    case ')':
    case ']':
      return checkClosing(state, token, i);
    case ',':
      return checkComma(state, token, i);
    case '.':
      return checkDot(state, token, i);
  }
}

function checkOpening(state: State, token: MarkToken, i: number): boolean {
  const { tokens, source, log } = state;
  const before = tokens[i - 1];
  let opening: Opening = token.text === '(' ? 'group' : 'list';
  if (!state.wanting) {
    const column = isMark(tokens[i - 2], '.');
    if (before?.kind !== 'name' || (token.text === '(' && column)) {
      if (token.text === '[') log.error('no-subscript', source.at(token.start), {});
      else log.error('side-by-side', source.at(token.start), { left: textOf(source, before!), right: '(' });
      return false;
    }
    opening = token.text === '(' ? 'call' : 'keys';
  }
  state.brackets.push({ opening, token, open: 0, chain: 0 });
  state.wanting = true;
  return true;
}

function checkClosing(state: State, token: MarkToken, i: number): boolean {
  const { tokens, source, log } = state;
  const bracket = state.brackets.pop();
  if (bracket === undefined || (bracket.token.text === '(') !== (token.text === ')')) {
    log.error('unopened-bracket', source.at(token.start), { bracket: token.text });
    return false;
  }
  const empty = bracket.token === tokens[i - 1] && (bracket.opening === 'call' || bracket.opening === 'list');
  if (state.wanting && !empty) return refuseMissing(state, token);
  state.wanting = false;
  return true;
}

function checkComma(state: State, token: MarkToken, i: number): boolean {
  const { tokens, source, log } = state;
  const opening = state.brackets.at(-1)?.opening;
  const inside = opening === 'call' || opening === 'list';
  if (opening !== 'keys' && groupsDigits(tokens, i, inside, source)) {
    const [left, right] = [tokens[i - 1]!, tokens[i + 1]!];
    const number = source.text.slice(left.start, right.end);
    log.error('write-instead', source.at(left.start), { text: number, remedy: number.replaceAll(',', '') });
    return false;
  }
  if (opening === undefined || opening === 'group') {
    const [left, right] = [tokens[i - 1], tokens[i + 1]];
    const isDecimal = left?.kind === 'number' && right?.kind === 'number' && right.start - left.end === 1;
    const text = isDecimal ? source.text.slice(left.start, right.end) : '';
    if (isDecimal && /^\d+,\d/.test(text)) {
      log.error('write-instead', source.at(left.start), { text, remedy: text.replace(',', '.') });
    } else log.error('stray-comma', source.at(token.start), {});
    return false;
  }
  if (state.wanting) return refuseMissing(state, token);
  Object.assign(state.brackets.at(-1)!, { open: 0, chain: 0 } satisfies Level);
  state.wanting = true;
  return true;
}

function checkDot({ tokens, source, log }: State, token: MarkToken, i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  const chained = isMark(tokens[i - 2], '.');
  if (before?.kind === 'name' && after?.kind === 'name' && !chained) return true;
  log.error('stray-dot', source.at(token.start), {});
  return false;
}
