/** Mistakes of time: periods, the step, the horizon. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const periodMistakes = {
  'bad-period': {
    en: '"{text}" is no period; write 2025, 2025-Q3 or 2025-07',
    zh: '"{text}" 不是时期；请写作 2025、2025-Q3 或 2025-07',
    remedy: {
      en: 'A year has four digits; a quarter is Q1 to Q4 and a month 01 to 12, each behind the year and a hyphen.',
      zh: '年份写四位数；季度写 Q1 至 Q4，月份写 01 至 12，前面是年份和连字符。',
    },
    example: { plan: 'time: { origin: 2024Q4, end: 2026-Q4, step: quarter }\n' },
  },
  'period-not-of-step': {
    en: '"{text}" is no period of one {step}, which is the step; write it like {example}',
    zh: '"{text}" 不是步长 {step} 的一个时期；请写作 {example} 的形式',
    remedy: {
      en: 'Write origin and end as periods of the step, or change the step to what they are.',
      zh: '请按步长的形式书写基期和终点，或把步长改为与之一致。',
    },
    example: { plan: 'time: { origin: 2024, end: 2026-Q4, step: quarter }\n' },
  },
  'end-not-after-origin': {
    en: 'the end {end} does not come after the origin {origin}',
    zh: '终点 {end} 不晚于基期 {origin}',
    remedy: {
      en: 'The origin is the last period that has been observed and the end the last one to be projected: at least one step later.',
      zh: '基期是已有实际数据的最后一期，终点是要预测的最后一期，至少晚一步。',
    },
    example: { plan: 'time: { origin: 2024, end: 2024, step: year }\n' },
  },
  'no-complete-period': {
    en: 'no complete {report} lies in the horizon, and results are by {report}; write report: {step} under time',
    zh: '预测期内没有一个完整的 {report}，而结果按 {report} 报告；请在 time 下写 report: {step}',
    remedy: {
      en: 'Move the end on to the last step of a reporting period, or report by the step.',
      zh: '请把终点延至某个报告期的最后一步，或按步长报告。',
    },
    example: { plan: 'time: { origin: 2024-Q4, end: 2025-Q3, step: quarter }\n' },
  },
  'report-finer-than-step': {
    en: 'a reporting period of one {report} is shorter than the step of one {step}; report by {step} or coarser',
    zh: '报告期 {report} 短于步长 {step}；请按 {step} 或更长的时期报告',
    remedy: {
      en: 'Choose a finer step: what happens within a step is not simulated, so nothing can be reported of it.',
      zh: '请选用更短的步长：步内的变化不作模拟，因而也无法报告。',
    },
    example: { plan: 'time: { origin: 2024, end: 2026, step: year, report: quarter }\n' },
  },
  'too-many-steps': {
    en: '{count} steps from origin to end; at most {limit} are run',
    zh: '从基期到终点有 {count} 步，最多 {limit} 步',
    remedy: {
      en: 'Choose a coarser step or an earlier end.',
      zh: '请选用更长的步长，或提前终点。',
    },
    example: { plan: 'time: { origin: 0001-01, end: 9999-12, step: month }\n' },
  },
  'period-call': {
    en: '"{text}" is no period; write period("2025"), period("2025-Q3") or period("2025-07")',
    zh: '"{text}" 不是时期；请写 period("2025")、period("2025-Q3") 或 period("2025-07")',
    remedy: {
      en: 'The period stands in quotes; period("2025-07") is 2025.5, to be compared with `time`.',
      zh: '时期写在引号内；period("2025-07") 即 2025.5，可与 `time` 比较。',
    },
    example: { plan: 'variables:\n  open: time >= period("July 2025")\n' },
  },
  'period-outside-horizon': {
    en: 'period {period} is outside the horizon: the complete reporting periods run from {first} to {last}',
    zh: '时期 {period} 超出预测期：完整的报告期为 {first} 至 {last}',
    remedy: {
      en: 'Move the end of the horizon under `time`, or ask for a period within it. The origin itself is observed and cannot be a target.',
      zh: '请在 `time` 下延长预测期，或改为预测期内的时期。基期已有实际数据，不能作为目标时期。',
    },
    example: {
      plan: 'time: { origin: 2024, end: 2026, step: year }\nvariables:\n  output: 900\ntargets:\n  goal: { measure: output, in: 2030, at_least: 1000 }\n',
    },
  },
  'period-of-other-length': {
    en: '{period} is no reporting period: the plan reports by {report}; write {remedy}, or report: {resolution} under time',
    zh: '{period} 不是报告期：本规划按 {report} 报告；请写 {remedy}，或在 time 下写 report: {resolution}',
    remedy: {
      en: 'Targets look at whole reporting periods. Name one, or let the plan report by the length of period that the target needs.',
      zh: '目标只能针对完整的报告期。请写报告期，或使规划按目标所需的时期长度报告。',
    },
    example: {
      plan: 'time: { origin: 2024-Q4, end: 2026-Q4, step: quarter }\nvariables:\n  output: 900\ntargets:\n  goal: { measure: output, in: 2026-Q2, at_least: 1000 }\n',
    },
  },
  'period-finer-than-step': {
    en: '{period} is shorter than a step: the plan reports by {report}; write {remedy}',
    zh: '{period} 短于一步：本规划按 {report} 报告；请写 {remedy}',
    remedy: {
      en: 'Choose a finer step if the target has to be met within the step, or name the whole period.',
      zh: '若目标须在步内达成，请选用更短的步长；否则请写整个时期。',
    },
    example: {
      plan: 'time: { origin: 2024, end: 2026, step: year }\nvariables:\n  output: 900\ntargets:\n  goal: { measure: output, in: 2026-Q2, at_least: 1000 }\n',
    },
  },
  'uncovered-steps': {
    en: 'steps {steps} fall in no complete reporting {report}: no target or result looks at them',
    zh: '{steps} 不在任何完整的报告期（{report}）内：目标与结果都不涉及这些步',
    remedy: {
      en: 'Let origin and end be the last steps of reporting periods. Where that cannot be, the steps are still simulated, and carry on states, but no result shows them.',
      zh: '请使基期和终点都是报告期的最后一步。做不到时，这些步仍会模拟并影响状态，只是不出现在结果中。',
    },
    example: { plan: 'time: { origin: 2024-Q2, end: 2026-Q4, step: quarter }\nvariables:\n  output: 900\n' },
  },
} as const satisfies Record<string, Mistake>;
