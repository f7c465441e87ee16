/** What a path did in words: how it was picked, what came of the targets, its draws, and its measures period by period. */

import type { Language } from '../base/issue.ts';
import { localText } from '../base/local-text.ts';
import type { MeasureStory, Replay, ReplayDraw, ReplayTarget, StoryPeriod } from '../replay/replay.ts';
import { bond, fitWidth, padEnd, padStart, widest, wrapBehind, wrapText } from './layout.ts';
import { say } from './messages.ts';
import { periodText, unitBehind } from './naming.ts';
import { plainNumber } from './number-text.ts';
import { changeText, drawLevelText, shortText, valueText } from './replay-values.ts';
import type { TextStyle } from './text-style.ts';

/** Parts of a change that are named; the others are added up. */
const mostParts = 5;
/** Draws made once that are listed. */
const mostDraws = 10;

/** The sections of a replay before its tables; none for a plan without targets. */
export function replayStory(replay: Replay, style: TextStyle): string[][] {
  if (replay.story.length === 0) return [];
  return [
    targetLines(replay, style),
    onceLines(replay, style),
    ...replay.story.map((story) => storyLines(story, style)),
    wrapText(say(style.language, 'replay-levels'), style.width).map(style.ink.dim),
  ].filter((lines) => lines.length > 0);
}

/** Says how the path was picked, if it was. */
export function pickLines({ pick, targets }: Replay, { language, width }: TextStyle): string[] {
  if (pick === null) return [];
  const target = bonded(nameOf(targets, pick.target, language));
  return wrapText(say(language, `pick-${pick.by}`, { paths: plainNumber(pick.paths), target }), width);
}

function nameOf(targets: readonly ReplayTarget[], id: string, language: Language): string {
  const title = targets.find((target) => target.id === id)?.title ?? null;
  return title === null ? `"${id}"` : `"${localText(title, language)}"`;
}

function bonded(text: string): string {
  return text.replaceAll(' ', bond);
}

function targetLines({ targets }: Replay, { language, ink, width }: TextStyle): string[] {
  const names = targets.map(({ id }) => fitWidth(id, Math.floor(width / 3)));
  const nameWidth = widest(names);
  return [
    ink.bold(say(language, 'replay-targets')),
    ...targets.flatMap((target, i) => {
      const label = `${target.hit ? ink.green('✓') : ink.red('✗')} ${padEnd(names[i]!, nameWidth)}  `;
      return wrapBehind(label, nameWidth + 4, outcomeText(target, language), width);
    }),
  ];
}

function outcomeText(target: ReplayTarget, language: Language): string {
  if (target.kind !== 'threshold') {
    const listed = (hit: boolean): string[] => {
      const ids = target.of.filter((part) => part.hit === hit).map(({ id }) => id);
      if (ids.length === 0) return [];
      return [
        say(language, hit ? 'outcome-hit-parts' : 'outcome-missed-parts', {
          targets: ids.join(say(language, 'list-comma')),
        }),
      ];
    };
    return [...listed(true), ...listed(false)].join(say(language, 'list-semicolon'));
  }
  const { measure, unit, when, period, threshold, value, margin, direction, first } = target;
  const amount = (each: number, text = shortText): string => bonded(text(each) + unitBehind(unit));
  const above = direction === 'at_least' ? margin : -margin;
  const params = { amount: amount(Math.abs(margin)), threshold: bonded(plainNumber(threshold)) };
  const compared = margin === 0 ? 'outcome-equal' : above > 0 ? 'outcome-above' : 'outcome-below';
  const parts = [
    `${measure} ${say(language, `outcome-${when}`, { value: amount(value, valueText), period: periodText(period, language) })}`,
    say(language, compared, params),
  ];
  if (first !== null) {
    const key = when === 'by' ? 'outcome-first-by' : 'outcome-first-through';
    parts.push(say(language, key, { period: periodText(first, language) }));
  }
  return parts.join(say(language, 'list-semicolon'));
}

/** Draws made once a path, those furthest out first. */
function onceLines({ draws, rows }: Replay, { language, ink, width }: TextStyle): string[] {
  const once = draws.filter(({ each }) => each === 'path').sort((a, b) => tail(a) - tail(b));
  if (once.length === 0) return [];
  const shown = once.slice(0, mostDraws);
  const names = shown.map((draw) => fitWidth(rowName(draw), Math.floor(width / 2)));
  const values = shown.map((draw) => {
    const row = rows.find(({ variable, element }) => rowName(draw) === rowName({ variable, element }))!;
    return shortText(row.values[0]!) + unitBehind(row.unit);
  });
  const [nameWidth, valueWidth] = [widest(names), widest(values)];
  return [
    ink.bold(say(language, 'story-once')),
    ...shown.map(({ below, at_most }, i) => {
      const level = drawLevelText(below[0]!, at_most[0]!, language);
      return `${padEnd(names[i]!, nameWidth)}  ${padStart(values[i]!, valueWidth)}  ${ink.dim(level)}`;
    }),
    ...(once.length > mostDraws
      ? [ink.dim(say(language, 'story-more', { count: String(once.length - mostDraws) }))]
      : []),
  ];
}

function tail({ below, at_most }: ReplayDraw): number {
  return Math.min(at_most[0]!, 1 - below[0]!);
}

/** A variable with its elements: `output[steel]`. */
export function rowName({ variable, element }: Pick<ReplayDraw, 'variable' | 'element'>): string {
  const elements = Object.values(element);
  return elements.length === 0 ? variable : `${variable}[${elements.join(', ')}]`;
}

function storyLines({ measure, title, unit, periods }: MeasureStory, style: TextStyle): string[] {
  const { language, ink, width } = style;
  const name = title === null ? measure : localText(title, language);
  const heads = periods.map(({ period }) => periodText(period, language));
  const values = periods.map(({ value }) => valueText(value));
  const changes = periods.map(({ change }) => (change === null ? '' : changeText(change)));
  const widths = [heads, values, changes].map(widest) as [number, number, number];
  const labelWidth = widths[0] + widths[1] + widths[2] + 6;
  const indent = ' '.repeat(labelWidth);
  return [
    `${ink.bold(say(language, 'story-title', { measure: name }))}  ${ink.dim(unit)}`.trimEnd(),
    ...periods.flatMap((period, i) => {
      const label = `${padEnd(heads[i]!, widths[0])}  ${padStart(values[i]!, widths[1])}  ${padStart(changes[i]!, widths[2])}  `;
      const [first = '', ...rest] = periodTexts(period, language);
      return [
        ...wrapBehind(label, labelWidth, first, width),
        ...rest.flatMap((text) => wrapBehind(indent, labelWidth, text, width).map(ink.dim)),
      ].map((line) => line.trimEnd());
    }),
  ];
}

/** What is told of a period: its parts or inputs, then its draws. */
function periodTexts({ parts, inputs, draws }: StoryPeriod, language: Language): string[] {
  const comma = say(language, 'list-comma');
  const named = parts.slice(0, mostParts).map(({ part, change, begins }) => {
    const text = bonded(`${part} ${changeText(change)}`);
    return begins ? say(language, 'story-begins', { part: text }) : text;
  });
  const others = parts.slice(mostParts);
  if (others.length > 0) {
    const change = changeText(others.reduce((sum, part) => sum + part.change, 0));
    named.push(bonded(say(language, 'story-others', { count: String(others.length), change })));
  }
  const read = inputs.map(({ variable, from, to }) =>
    bonded(say(language, 'story-input', { variable, from: shortText(from), to: shortText(to) })),
  );
  const drawn = draws.map(({ variable, step, value, below, at_most }) => {
    const level = drawLevelText(below, at_most, language);
    return `${periodText(step, language)} ${variable} ${bonded(`${shortText(value)} (${level})`)}`;
  });
  return [
    [...named, ...read].join(comma),
    ...(drawn.length > 0 ? [`${say(language, 'story-drawn')} ${drawn.join(comma)}`] : []),
  ];
}
