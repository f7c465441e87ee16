/** The catalogue of what reports and the command line say: every text once, in English and Chinese. Braces name parameters. */

import type { Language } from '../base/issue.ts';

interface Message {
  readonly en: string;
  readonly zh: string;
}

export const messages = {
  // the head of a forecast
  variant: { en: 'variant {name}', zh: '方案 {name}' },
  'as-of': { en: 'as of {date}', zh: '数据截至 {date}' },
  'base-plan': { en: 'the plan as written', zh: '按规划原文，未作调整' },

  // targets
  targets: { en: 'Targets', zh: '目标' },
  'no-targets': { en: 'The plan sets no targets.', zh: '规划未设目标。' },
  asked: { en: 'asked', zh: '目标要求' },
  interval: { en: '{coverage} interval', zh: '{coverage} 置信区间' },
  required: { en: 'required', zh: '概率要求' },
  status: { en: 'status', zh: '状态' },
  on_track: { en: 'on track: {onTrack} or more', zh: '进展正常：概率不低于 {onTrack}' },
  at_risk: { en: 'at risk: {atRisk} or more, below {onTrack}', zh: '存在风险：概率不低于 {atRisk}、低于 {onTrack}' },
  off_track: { en: 'off track: below {atRisk}', zh: '偏离目标：概率低于 {atRisk}' },
  shortfall: { en: 'shortfall', zh: '平均缺口' },
  excess: { en: 'excess', zh: '平均超出' },
  'first-hit': { en: 'first hit', zh: '首次达标' },
  'in-at_least': { en: '{measure} in {period} at least {threshold}', zh: '{period}{measure}不低于 {threshold}' },
  'in-at_most': { en: '{measure} in {period} at most {threshold}', zh: '{period}{measure}不高于 {threshold}' },
  'by-at_least': {
    en: '{measure} at least {threshold} in any period by {period}',
    zh: '到{period}（含）止，{measure}至少有一期不低于 {threshold}',
  },
  'by-at_most': {
    en: '{measure} at most {threshold} in any period by {period}',
    zh: '到{period}（含）止，{measure}至少有一期不高于 {threshold}',
  },
  'through-at_least': {
    en: '{measure} at least {threshold} in every period through {period}',
    zh: '到{period}（含）止，{measure}每期均不低于 {threshold}',
  },
  'through-at_most': {
    en: '{measure} at most {threshold} in every period through {period}',
    zh: '到{period}（含）止，{measure}每期均不高于 {threshold}',
  },
  all: { en: 'all of: {targets}', zh: '同时达到：{targets}' },
  any: { en: 'at least one of: {targets}', zh: '至少达到其一：{targets}' },
  count: { en: 'at least {count} of: {targets}', zh: '至少达到其中 {count} 项：{targets}' },
  'list-comma': { en: ', ', zh: '、' },
  met: { en: 'met: at least {level} is required', zh: '达标：要求不低于 {level}' },
  missed: { en: 'missed: at least {level} is required', zh: '未达标：要求不低于 {level}' },
  undecided: {
    en: 'undecided: at least {level} is required and the interval contains it; more paths narrow it',
    zh: '未定：要求不低于 {level}，恰在置信区间之内；增加路径数可缩小区间',
  },
  'shortfall-mean': { en: '{amount} on average over the paths that miss', zh: '未达标路径平均差 {amount}' },
  'excess-mean': { en: '{amount} on average over the paths that miss', zh: '未达标路径平均超出 {amount}' },
  'outside-view': { en: 'outside view', zh: '外部参照' },
  'outside-at_least': {
    en: 'growth of at least {growth} a year from {origin} (median {value}) to {to}; ',
    zh: '{origin}（中位数 {value}）至{to}，年均增速须不低于 {growth}；',
  },
  'outside-at_most': {
    en: 'growth of at most {growth} a year from {origin} (median {value}) to {to}; ',
    zh: '{origin}（中位数 {value}）至{to}，年均增速须不高于 {growth}；',
  },
  'outside-undefined': {
    en: 'no rate of growth leads from {value}, the median of {origin}, to {threshold}: both would have to be positive',
    zh: '{origin}中位数 {value} 与目标值 {threshold} 并非均为正数，无法计算增速',
  },
  'outside-windows-in': {
    en: '{years}-year windows that met this: {windows}',
    zh: '历史上 {years} 年窗口中做到的：{windows}',
  },
  'outside-windows-by': {
    en: '{years}-year windows that met this in any year: {windows}',
    zh: '历史上 {years} 年窗口中任一年做到的：{windows}',
  },
  'outside-windows-through': {
    en: '{years}-year windows that met this in every year: {windows}',
    zh: '历史上 {years} 年窗口中每年都做到的：{windows}',
  },
  'outside-counted': {
    en: '{reached} of {count} in {series} {from}–{to}',
    zh: '{series}（{from}–{to}年）{count} 个中 {reached} 个',
  },
  'outside-counted-known': {
    en: '{reached} of {count} in {series} {from}–{to} ({unknown} more not known)',
    zh: '{series}（{from}–{to}年）{count} 个中 {reached} 个（另有 {unknown} 个数据不详）',
  },
  'outside-none': { en: 'none so long in {series} {from}–{to}', zh: '{series}（{from}–{to}年）无此长度的窗口' },
  'outside-history': { en: 'its history', zh: '其历史' },
  exact: { en: '{value} exact', zh: '{value} 确定' },
  'exact-value': { en: 'exact', zh: '确定' },
  'none-hits': { en: 'no path hits', zh: '无一路径达标' },
  'all-hit': { en: 'every path hits', zh: '全部路径达标' },

  // measures
  measures: { en: 'Measures', zh: '指标' },
  period: { en: 'period', zh: '时期' },
  mean: { en: 'mean ± SE', zh: '均值 ± 标准误' },
  median: { en: 'median', zh: '中位数' },
  band: { en: '{low}–{high}%', zh: '{low}–{high}% 分位' },
  'threshold-in-at_least': { en: 'at least {value} in {period}', zh: '{period}不低于 {value}' },
  'threshold-in-at_most': { en: 'at most {value} in {period}', zh: '{period}不高于 {value}' },
  'threshold-by-at_least': { en: 'at least {value} by {period}', zh: '到{period}不低于 {value}' },
  'threshold-by-at_most': { en: 'at most {value} by {period}', zh: '到{period}不高于 {value}' },
  'threshold-through-at_least': { en: 'at least {value} through {period}', zh: '到{period}每期不低于 {value}' },
  'threshold-through-at_most': { en: 'at most {value} through {period}', zh: '到{period}每期不高于 {value}' },
  'more-series': {
    en: '{count} more reported series: see them with --verbose, --json or --out.',
    zh: '另有 {count} 个指标未列出：可用 --verbose、--json 或 --out 查看。',
  },
  legend: {
    en: '░ {low}–{high}%  ▒ 25–75%  ┃ median  ◆ threshold  ◈ both',
    zh: '░ {low}–{high}% 分位  ▒ 25–75% 分位  ┃ 中位数  ◆ 目标值  ◈ 二者重合',
  },

  // the foot of a forecast
  warnings: { en: 'Warnings', zh: '警告' },
  run: {
    en: '{paths} paths · {replicates} replicates · sampler {sampler} · seed {seed}',
    zh: '{paths} 条路径 · {replicates} 组重复 · 抽样法 {sampler} · 种子 {seed}',
  },
  'run-settled': {
    en: 'Stopped at look {look} of at most {looks}: every target is within {width} of its estimate, or its requirement decided; each look is taken at {coverage}% confidence, so that all together are at 95%.',
    zh: '第 {look} 次检查（至多 {looks} 次）时停止：每个目标的估计误差均在 {width}以内，或其要求已可判定；每次检查的置信水平为 {coverage}%，合计为 95%。',
  },
  'run-not-settled': {
    en: 'Stopped at the most paths allowed: not every target is within {width} of its estimate or its requirement decided, at {coverage}% confidence for each of {looks} looks.',
    zh: '已达路径数上限而停止：仍有目标的误差未在 {width}以内，其要求也未能判定（共检查 {looks} 次，每次置信水平 {coverage}%）。',
  },
  'how-to-read': {
    en: '± is one standard error of the simulation (for a probability, in percentage points); it says how exact the computation is, not how right the plan. Figures without ± are rounded so that their standard error is at most one unit of the last digit shown.',
    zh: '± 为模拟的一个标准误（概率以百分点计），只表示计算的精度，不表示规划假设是否正确。未带 ± 的数值已按误差取位：其标准误不超过所示末位的一个单位。',
  },

  // a comparison
  'as-written': { en: 'as written', zh: '原文' },
  compared: { en: 'compared with the first column', zh: '与首列对比' },
  'compared-with': { en: 'compared with {column}', zh: '与“{column}”对比' },
  'no-path-differs': { en: 'no path differs', zh: '各路径均相同' },
  'not-in-column': { en: 'not there', zh: '无此项' },
  'other-unit': { en: 'in {unit}', zh: '单位 {unit}' },
  'asks-in-column': { en: '{column}: {asked}', zh: '{column}：{asked}' },
  'means-at-end': { en: 'Means at the end', zh: '期末均值' },
  drops: { en: 'Drops of more than {limit}', zh: '下降超过 {limit}' },
  'no-drop': { en: 'none: no target falls by more', zh: '无：各目标降幅均未超过' },
  'drop-failed': { en: '{target} falls in {column}: {difference}', zh: '{target} 在“{column}”中下降：{difference}' },
  'drop-undecided': {
    en: '{target} may fall in {column}: {difference}; more paths decide it',
    zh: '{target} 在“{column}”中可能下降：{difference}；增加路径数可定',
  },
  'drop-absent': {
    en: '{target} is not there in {column}, so that its drop cannot be told',
    zh: '“{column}”中无 {target}，无从判断其降幅',
  },
  points: { en: '{value} pp', zh: '{value} 个百分点' },
  'target-new': { en: 'new', zh: '新增' },
  'target-gone': { en: 'gone', zh: '已删除' },
  watching: {
    en: 'Watching {file}: save it to see what changes (▲ ▼ beyond noise, ≈ within it); Ctrl-C ends.',
    zh: '正在监视 {file}：保存后即重新运行并显示变化（▲ ▼ 超出误差，≈ 在误差之内）；按 Ctrl-C 结束。',
  },
  'watching-files': {
    en: 'Watching {file} and {others} of its files: save one to see what changes (▲ ▼ beyond noise, ≈ within it); Ctrl-C ends.',
    zh: '正在监视 {file} 及其 {others} 个数据文件：保存后即重新运行并显示变化（▲ ▼ 超出误差，≈ 在误差之内）；按 Ctrl-C 结束。',
  },
  'watch-kept': {
    en: 'The last result stands; the next save is compared with it.',
    zh: '上次的结果仍然有效；下次保存后与之对比。',
  },
  'watch-nothing': { en: 'Waiting for the next save.', zh: '等待下次保存。' },
  'watch-unlike': {
    en: 'Seed or paths changed: there is no difference to be told this time.',
    zh: '种子或路径数已变：本次无从比较差值。',
  },
  'how-to-compare': {
    en: '± is one standard error of the simulation. Below each figure stands its difference from the first column (of probabilities in percentage points), known better than the figures themselves as all columns run on the same random numbers. ▲ ▼ its 95% interval excludes 0; ≈ it does not.',
    zh: '± 为模拟的一个标准误。各数值下方为与首列之差（概率以百分点计）；各列使用相同的随机数，故差值比数值本身更精确。▲ ▼ 差值的 95% 置信区间不含 0；≈ 含 0。',
  },

  // issues
  warning: { en: 'warning: ', zh: '警告：' },
  'one-error': { en: '1 error', zh: '1 个错误' },
  'many-errors': { en: '{count} errors', zh: '{count} 个错误' },
  'one-warning': { en: '1 warning', zh: '1 个警告' },
  'many-warnings': { en: '{count} warnings', zh: '{count} 个警告' },

  // replay
  'replay-title': { en: '{plan}: path {path}', zh: '{plan}：第 {path} 号路径' },
  'pick-median': {
    en: 'the median of {paths} paths for {target}',
    zh: '在 {paths} 条路径中，就{target}而言居中的一条',
  },
  'pick-nearest-miss': {
    en: 'of {paths} paths the one that misses {target} by least',
    zh: '在 {paths} 条路径中，离{target}只差一点的一条',
  },
  'pick-tail': {
    en: 'of {paths} paths the one that 5% do worse than, for {target}',
    zh: '在 {paths} 条路径中，就{target}而言处于不利尾部的一条（5% 的路径更差）',
  },
  'pick-worst': {
    en: 'the worst of {paths} paths for {target}',
    zh: '在 {paths} 条路径中，就{target}而言最差的一条',
  },
  'replay-targets': { en: 'Targets on this path', zh: '此路径上的目标' },
  'outcome-in': { en: '{value} in {period}', zh: '{period}为 {value}' },
  'outcome-by': { en: 'at best {value} by {period}', zh: '到{period}最好为 {value}' },
  'outcome-through': { en: 'at worst {value} through {period}', zh: '到{period}最差为 {value}' },
  'outcome-above': { en: '{amount} above {threshold}', zh: '比 {threshold} 高 {amount}' },
  'outcome-below': { en: '{amount} below {threshold}', zh: '比 {threshold} 低 {amount}' },
  'outcome-equal': { en: 'exactly {threshold}', zh: '恰为 {threshold}' },
  'outcome-first-by': { en: 'first hit in {period}', zh: '{period}首次达标' },
  'outcome-first-through': { en: 'first missed in {period}', zh: '{period}首次未达标' },
  'outcome-hit-parts': { en: 'hit: {targets}', zh: '达标：{targets}' },
  'outcome-missed-parts': { en: 'missed: {targets}', zh: '未达标：{targets}' },
  'list-semicolon': { en: '; ', zh: '；' },
  'story-once': { en: 'Drawn once, furthest out first', zh: '一次抽取的随机量（按偏离程度排列）' },
  'story-more': { en: '{count} more in --json', zh: '另有 {count} 项见 --json' },
  'story-title': { en: '{measure}, period by period', zh: '{measure}：逐期说明' },
  'story-begins': { en: '{part} (begins)', zh: '{part}（开始）' },
  'story-others': { en: '{count} others {change}', zh: '其余 {count} 项 {change}' },
  'story-input': { en: '{variable} {from} → {to}', zh: '{variable} {from} → {to}' },
  'story-drawn': { en: 'drawn', zh: '抽取' },
  level: { en: '{level} level', zh: '{level} 分位' },
  'level-chance': { en: 'a {level} chance', zh: '概率 {level}' },
  'replay-levels': {
    en: 'The level of a draw is the probability of a value at most as high; a value that has a probability of its own shows that. Of many draws some lie far out on any path. Changes are of the period before; parts add up to the change.',
    zh: '随机量的分位即取值不高于此值的概率；取值本身有概率的，列出该概率。随机量多时，任一路径上都会有少数偏离较远。变动为与上期相比，各项之和即为总变动。',
  },
  'replay-constants': { en: 'The same at every step', zh: '各步不变' },
  'replay-steps': { en: 'Step by step (the origin first)', zh: '逐步取值（首列为基期）' },
  'replay-digits': {
    en: 'Values are rounded to six significant digits; --json has all of them.',
    zh: '数值取六位有效数字；--json 给出全部数位。',
  },
  'not-finite': { en: '! marks a value that is not finite', zh: '! 表示非有限值' },

  // the ledger
  'ledger-plan': { en: 'plan', zh: '规划' },
  'ledger-variant': { en: 'variant', zh: '方案' },
  'ledger-batch': { en: 'batch', zh: '批次' },
  'ledger-done': { en: 'done', zh: '完成' },
  'ledger-failed': { en: 'failed', zh: '失败' },
  'ledger-last_recorded': { en: 'last recorded (UTC)', zh: '最近记录（UTC）' },
  'ledger-item': { en: 'item', zh: '记录' },
  'ledger-settings': { en: 'set', zh: '设定' },
  'ledger-parameters': { en: 'parameters', zh: '参数行' },
  'ledger-seed': { en: 'seed', zh: '种子' },
  'ledger-as_of': { en: 'as of', zh: '数据截至' },
  'ledger-paths': { en: 'paths', zh: '路径数' },
  'ledger-outcome': { en: 'outcome', zh: '结果' },
  'ledger-seconds': { en: 'seconds', zh: '用时（秒）' },
  'ledger-recorded': { en: 'recorded (UTC)', zh: '记录时间（UTC）' },
  'ledger-failed-run': { en: 'This run failed:', zh: '此次运行失败：' },

  // the board: braces are filled by the page
  'board-title': { en: 'Targets', zh: '目标总览' },
  'board-made': { en: 'As recorded by {time} UTC', zh: '截至 {time}（UTC）的记录' },
  'board-caption': {
    en: 'Every target with its status, probability, movement and history',
    zh: '各目标的状态、概率、变动与历次结果',
  },
  'board-noscript': { en: 'This page needs JavaScript.', zh: '本页需要启用 JavaScript。' },
  'board-states': { en: 'Status', zh: '状态' },
  'board-only': { en: 'Show one status only', zh: '只看某一状态' },
  'board-find': { en: 'Find', zh: '查找' },
  'board-search': { en: 'target, plan, variant …', zh: '目标、规划、方案……' },
  'board-all-plans': { en: 'all', zh: '全部' },
  'board-count': { en: '{shown} of {total} rows', zh: '共 {total} 行，显示 {shown} 行' },
  'board-none': { en: 'No row fits.', zh: '没有符合条件的行。' },
  'board-target': { en: 'Target', zh: '目标' },
  'board-plan': { en: 'Plan', zh: '规划' },
  'board-probability': { en: 'Probability', zh: '概率' },
  'board-movement': { en: 'Movement', zh: '变动' },
  'board-history': { en: 'History', zh: '历次' },
  'board-day': { en: 'Date', zh: '日期' },
  'board-failed': { en: 'failed', zh: '运行失败' },
  'board-missed': { en: 'missed', zh: '未达标' },
  'board-off_track': { en: 'off track', zh: '偏离目标' },
  'board-undecided': { en: 'undecided', zh: '未定' },
  'board-at_risk': { en: 'at risk', zh: '存在风险' },
  'board-met': { en: 'met', zh: '达标' },
  'board-on_track': { en: 'on track', zh: '进展正常' },
  'board-open': { en: 'no requirement', zh: '未设要求' },
  'board-failed-item': { en: 'A run that failed', zh: '失败的运行' },
  'board-required': { en: '{level} required', zh: '要求 {level}' },
  'board-seeds': { en: 'mean of {count} seeds', zh: '{count} 个种子的均值' },
  'board-first': { en: 'first run', zh: '首次' },
  'board-since': { en: 'since {day}', zh: '自 {day}' },
  'board-how-to-read': {
    en: '± is one standard error of the simulation, of a movement in percentage points. ▲ ▼ the movement is beyond the noise of the simulation (95%); ≈ it is within it. A line across a history is the required probability. Days are those as of which a forecast was made, or on which it was recorded.',
    zh: '± 为模拟的一个标准误，变动以百分点计。▲ ▼ 变动超出模拟误差（95%）；≈ 在误差之内。历次图中的横线为要求的概率。日期为预测所依据数据的截止日，或记录当日。',
  },

  // progress
  progress: { en: '{done} of {total} paths', zh: '{done} / {total} 条路径' },
  'progress-rate': { en: '{rate} paths/s', zh: '每秒 {rate} 条' },
  'progress-left': { en: '{time} left', zh: '剩余 {time}' },
  'run-done': { en: '{paths} paths in {time}', zh: '{paths} 条路径，用时 {time}' },
  seconds: { en: '{count} s', zh: '{count} 秒' },
  minutes: { en: '{minutes} min {count} s', zh: '{minutes} 分 {count} 秒' },

  // the command line
  'our-fault': {
    en: 'This is our fault, not your plan’s: {message}\nPlease report it with the plan that shows it. ATTAIN_DEBUG=1 prints the stack.',
    zh: '这是程序自身的错误，与规划无关：{message}\n请附上相关规划文件反馈给我们。设置 ATTAIN_DEBUG=1 可打印调用栈。',
  },
  interrupted: { en: 'Interrupted.', zh: '已中断。' },
  'result-unwritable': { en: 'The result cannot be written ({reason}).', zh: '无法写出结果（{reason}）。' },
  'check-ok': { en: '{file}: ok', zh: '{file}：通过' },
  'count-variables': { en: '{count} variables', zh: '变量 {count}' },
  'count-values': { en: '{count} values', zh: '取值 {count}' },
  'count-draws': { en: '{count} draws', zh: '随机量 {count}' },
  'count-targets': { en: '{count} targets', zh: '目标 {count}' },
  'new-made': {
    en: 'made {files}; try: attain run {plan}',
    zh: '已新建 {files}；可试运行：attain run {plan}',
  },
  'no-simd': {
    en: 'this platform cannot run WebAssembly with 128-bit vectors; the run is several times slower, its result the same',
    zh: '本平台不支持带 128 位向量的 WebAssembly；运行会慢数倍，结果不变',
  },
  'wrote-files': { en: 'wrote {files}', zh: '已写入 {files}' },
  'file-outside': {
    en: '"{path}" lies outside the plan\'s folder; move it into the folder',
    zh: '"{path}" 不在规划文件所在文件夹之内；请移入该文件夹',
  },
  'file-missing': { en: 'there is no file "{path}" in the plan\'s folder', zh: '规划文件夹中没有文件 "{path}"' },
  'file-missing-nearest': {
    en: 'there is no file "{path}" in the plan\'s folder; did you mean "{nearest}"?',
    zh: '规划文件夹中没有文件 "{path}"；是否想写 "{nearest}"？',
  },
  'file-not-file': { en: '"{path}" is not a file', zh: '"{path}" 不是文件' },
  'file-unreadable': { en: '"{path}" cannot be read ({reason})', zh: '无法读取 "{path}"（{reason}）' },
  'file-too-large': {
    en: '"{path}" is larger than the {limit} MB that a plan\'s files may have',
    zh: '"{path}" 超过规划文件的大小上限 {limit} MB',
  },

  // help
  'help-program': {
    en: 'Simulates a plan and says how probable it is that its targets are met.',
    zh: '对规划进行模拟，给出各项目标的达成概率。',
  },
  'help-run': {
    en: 'forecast: the probability of every target, with its error',
    zh: '预测：每项目标的达成概率及其误差',
  },
  'help-compare': {
    en: 'variants of a plan, or several plans, side by side on the same random numbers',
    zh: '用相同的随机数并列对比规划的各方案，或多份规划',
  },
  'help-compare-plans': {
    en: 'one plan file, compared with its variants, or several, compared with the first',
    zh: '一份规划文件（与其各方案对比），或多份（与第一份对比）',
  },
  'help-compare-variant': {
    en: 'compare this variant only; may be repeated. Of several plans, one that all run under',
    zh: '只对比此方案；可重复使用。多份规划时为共同采用的方案',
  },
  'help-case': {
    en: 'a column with this set beside: "delay=0", or "delay=0; growth=6%"; may be repeated',
    zh: '增加一列，另作设定："delay=0" 或 "delay=0; growth=6%"；可重复使用',
  },
  'help-fail-on-drop': {
    en: 'exit with 3 when a probability falls by more than this from the first column to another, with 4 when its error leaves that open: 1pp',
    zh: '若某目标的概率较首列下降超过此值（如 1pp），以 3 退出；因误差无法断定时，以 4 退出',
  },
  'help-compare-out': {
    en: 'write comparison.json and comparison.txt',
    zh: '写入 comparison.json、comparison.txt',
  },
  'help-compare-verbose': { en: 'compare the means of every reported series too', zh: '同时对比全部指标的均值' },
  'help-check': {
    en: 'everything that can be wrong with a plan, without running it',
    zh: '检查规划文件的全部问题，不运行',
  },
  'help-replay': {
    en: 'one path: what came of the targets and why, and every variable step by step',
    zh: '回放一条路径：目标是否达成及其原因，并逐步列出每个变量',
  },
  'help-new': {
    en: 'a valid small plan to start from, in a folder of its own',
    zh: '新建一份可直接运行的小规划，放在单独的文件夹中',
  },
  'help-schema': {
    en: 'the JSON Schema of plan files, for completion and hover texts in editors',
    zh: '规划文件的 JSON Schema，供编辑器补全和显示说明',
  },
  'help-ledger': {
    en: 'what was recorded: list, show, query, export, board',
    zh: '台账：列出、查看、查询、导出已记录的预测，生成总览页',
  },
  'help-ledger-list': {
    en: 'list the plans of a ledger, or the runs of one',
    zh: '列出台账中的规划，或某一规划的各次运行',
  },
  'help-ledger-show': { en: 'show a recorded forecast', zh: '查看一次已记录的预测' },
  'help-ledger-query': {
    en: 'run one SQL statement that reads the ledger and nothing else',
    zh: '执行一条只读 SQL 语句，只能访问台账',
  },
  'help-ledger-export': {
    en: 'write all recorded figures as one tidy table, in the columns of forecast hubs',
    zh: '将全部已记录的数值导出为一张长表，列名按预测汇集（forecast hub）惯例',
  },
  'help-ledger-board': {
    en: 'write a page of all targets with status, probability and movement',
    zh: '生成总览页：全部目标的状态、概率与变动',
  },
  'help-ledger-board-folder': { en: 'folder to write index.html in', zh: '写入 index.html 的文件夹' },
  'help-ledger-export-format': { en: 'csv (default) or parquet', zh: '格式：csv（默认）或 parquet' },
  'help-ledger-file': { en: 'the ledger, a DuckDB file', zh: '台账文件（DuckDB）' },
  'help-wait': {
    en: 'wait while another process has the ledger (default: 10 s)',
    zh: '台账被占用时等待的秒数（默认 10）',
  },
  'help-ledger-plan': { en: 'name of a plan: list its runs', zh: '规划名称：列出其各次运行' },
  'help-ledger-name': {
    en: 'name of a plan (its newest run), or the first characters of an item',
    zh: '规划名称（取最近一次运行），或记录哈希值的前几位',
  },
  'help-ledger-sql': { en: 'a SELECT of DuckDB’s SQL', zh: 'DuckDB 的 SELECT 语句' },
  'help-ledger-query-format': { en: 'text (default), csv or json', zh: '输出格式：text（默认）、csv 或 json' },
  'help-run-ledger': { en: 'record the forecast in a ledger', zh: '将预测记入台账' },
  'help-new-name': { en: 'name of the plan and of its folder', zh: '规划及其文件夹的名称' },
  'help-schema-out': { en: 'write to a file, whole or not at all', zh: '写入文件，要么完整写出，要么不写' },
  'help-format': {
    en: 'print issues as text, json, sarif or github (workflow commands)',
    zh: '问题的输出格式：text、json、sarif 或 github（工作流命令）',
  },
  'help-plan': { en: 'a plan file (YAML)', zh: '规划文件（YAML）' },
  'help-plans': { en: 'plan files (YAML)', zh: '规划文件（YAML），可多个' },
  'help-variant': { en: 'use one of the plan’s variants', zh: '采用规划中的某个方案' },
  'help-set': {
    en: 'set a lever or variable, after the variant; may be repeated',
    zh: '设定杠杆或变量，在方案之后生效；可重复使用',
  },
  'help-paths': {
    en: 'paths to simulate, rounded up to blocks of 1,024',
    zh: '模拟路径数，向上取整为 1,024 的倍数',
  },
  'help-seed': { en: 'seed of the random numbers', zh: '随机数种子' },
  'help-precision': {
    en: 'double the paths until every target is this exact or its requirement decided, as in 0.1pp; --paths is then the most',
    zh: '成倍增加路径数，直到每个目标达到此精度或其要求已可判定，例如 0.1pp；此时 --paths 为上限',
  },
  'help-sampler': { en: 'how the paths are sampled: sobol, lhs or random', zh: '抽样法：sobol、lhs 或 random' },
  'help-threads': { en: 'threads to compute with; the result is the same', zh: '计算线程数，不影响结果' },
  'help-json': { en: 'print JSON in place of text', zh: '输出 JSON 而非文字' },
  'help-out': {
    en: 'write forecast.json, forecast.txt, targets.csv and series.csv',
    zh: '写入 forecast.json、forecast.txt、targets.csv、series.csv',
  },
  'help-watch': {
    en: 'run again whenever the plan or one of its tables is saved, and show what changed',
    zh: '规划或其数据文件保存后即重新运行，并显示变化',
  },
  'help-print-program': {
    en: 'print the program that the plan comes down to, and run nothing',
    zh: '打印规划编译成的程序，不运行',
  },
  'help-batch': {
    en: 'many forecasts from a manifest, into a ledger; what is there already is not run again',
    zh: '按清单批量预测并记入台账；台账中已有的不再运行',
  },
  'help-batch-check': {
    en: 'what a batch would run: items, time and memory; nothing is run',
    zh: '批量运行的规模：条目数、用时与内存；不实际运行',
  },
  'help-manifest': { en: 'a batch manifest (YAML)', zh: '批量清单（YAML）' },
  'help-batch-ledger': {
    en: 'the ledger for the results (default: beside the manifest, .duckdb in place of .yaml)',
    zh: '存放结果的台账（默认与清单同名，扩展名为 .duckdb）',
  },
  'help-resume': { en: 'leave out what the ledger has (the default)', zh: '跳过台账中已有的条目（默认）' },
  'help-no-resume': { en: 'run everything again', zh: '全部重新运行' },
  'help-json-lines': {
    en: 'print a line of JSON for every item once it is recorded',
    zh: '每个条目入账后输出一行 JSON',
  },
  'batch-out-of-time': {
    en: 'the item was ended after {seconds} seconds, as the manifest says',
    zh: '条目运行超过清单规定的 {seconds} 秒，已终止',
  },
  'batch-progress': { en: '{done} of {total} items', zh: '{done} / {total} 个条目' },
  'batch-progress-failed': { en: '{count} failed', zh: '{count} 个失败' },
  'batch-summary': {
    en: '{name}: {items} items, {done} run in {time}, {before} in the ledger before, {failed} failed',
    zh: '{name}：共 {items} 个条目，本次运行 {done} 个，用时 {time}；台账中已有 {before} 个，失败 {failed} 个',
  },
  'batch-verdicts': {
    en: 'required probabilities of what was run: {met} met, {missed} missed, {undecided} undecided',
    zh: '本次运行的概率要求：{met} 项满足，{missed} 项未满足，{undecided} 项未定',
  },
  'batch-ledger': { en: 'ledger: {file}', zh: '台账：{file}' },
  'batch-failure': { en: '{count} items failed, such as {item}:', zh: '{count} 个条目失败，例如 {item}：' },
  'batch-failures-more': {
    en: '{count} more items failed for other reasons, which the ledger has',
    zh: '另有 {count} 个条目因其他原因失败，见台账',
  },
  'batch-check-items': { en: '{name}: {items} items', zh: '{name}：{items} 个条目' },
  'batch-check-family': {
    en: '{plan}: {items} items of {paths} paths, {time} each',
    zh: '{plan}：{items} 个条目，每个 {paths} 条路径，{time}',
  },
  'batch-check-failing': {
    en: '{plan}: {items} items, which cannot be run as they are',
    zh: '{plan}：{items} 个条目，目前无法运行',
  },
  'batch-check-size': {
    en: 'about {time} on {threads} threads, about {size} of memory, {paths} paths in all',
    zh: '{threads} 个线程约需 {time}，内存约 {size}，共 {paths} 条路径',
  },
  'help-blocks': {
    en: 'run these blocks of 1,024 paths only, as in 0-15; --summary takes what they find',
    zh: '只运行这些块（每块 1,024 条路径），例如 0-15；结果写入 --summary',
  },
  'help-summary': {
    en: 'the file for what --blocks finds; attain merge reads it',
    zh: '存放 --blocks 结果的文件，供 attain merge 读取',
  },
  'help-merge': {
    en: 'the forecast from the summaries of all blocks of a run',
    zh: '由一次运行全部块的汇总文件得出预测',
  },
  'help-merge-files': { en: 'files that run --summary wrote', zh: 'run --summary 写出的文件' },
  'help-timing': { en: 'write the time of every stage as JSON', zh: '将各阶段用时写为 JSON' },
  'help-verbose': { en: 'show every reported series', zh: '列出全部指标' },
  'help-lang': { en: 'language, en or zh (default: from the locale)', zh: '语言：en 或 zh（默认取自系统区域设置）' },
  'help-path': {
    en: 'median, nearest-miss, tail or worst for a target, or the number of a path, counted from 0',
    zh: '就某个目标选取：median、nearest-miss、tail、worst；或路径编号，从 0 起',
  },
  'help-target': {
    en: 'the target to pick by and to tell of (default: the first)',
    zh: '据以选取和说明的目标（默认为第一个）',
  },
  'help-paths-picked': {
    en: 'paths to pick from, rounded up to blocks of 1,024 (default: as in run)',
    zh: '从多少条路径中选取，向上取整为 1,024 的倍数（默认同 run）',
  },
  'help-help': { en: 'show this help', zh: '显示帮助' },
  'help-version': { en: 'show the version', zh: '显示版本' },
  'help-exit-codes': {
    en: 'Exit codes: 0 done, every required probability met; 1 our fault; 2 the plan, data or usage is wrong; 3 a required probability is missed, or one dropped too far; 4 one of these is undecided; 5 items of a batch failed; 130, 143 interrupted.',
    zh: '退出码：0 完成且概率要求全部满足；1 程序自身错误；2 规划、数据或用法有误；3 有概率要求未满足，或概率下降过多；4 尚无法断定；5 批量中有条目失败；130、143 被中断。',
  },
  'help-title-usage': { en: 'Usage:', zh: '用法：' },
  'help-title-arguments': { en: 'Arguments:', zh: '参数：' },
  'help-title-options': { en: 'Options:', zh: '选项：' },
  'help-title-commands': { en: 'Commands:', zh: '命令：' },
} as const satisfies Record<string, Message>;

/** The key of a text. */
export type MessageKey = keyof typeof messages;

type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Params<K extends MessageKey> = Readonly<Record<Placeholders<(typeof messages)[K]['en']>, string>>;

/** Writes a text of the catalogue in a language; its parameters are required by its type. */
export function say<K extends MessageKey>(
  language: Language,
  key: K,
  ...params: Record<never, string> extends Params<K> ? [] : [Params<K>]
): string {
  const values: Readonly<Record<string, string>> = params[0] ?? {};
  return messages[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
