/** Mistakes on the command line. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const commandLineMistakes = {
  'usage-unknown-command': {
    en: 'unknown command "{name}"; commands are {commands}',
    zh: '没有命令 "{name}"；可用命令：{commands}',
    remedy: {
      en: 'Correct the name; `attain --help` says what each command does.',
      zh: '请更正命令名；各命令的作用见 `attain --help`。',
    },
    example: { command: ['rnu', 'plan.yaml'] },
  },
  'usage-unknown-option': {
    en: 'unknown option "{name}"; "{command} --help" lists the options',
    zh: '没有选项 "{name}"；用 "{command} --help" 查看全部选项',
    remedy: {
      en: 'Correct the option. A file whose name begins with a hyphen is written ./-plan.yaml.',
      zh: '请更正选项。以连字符开头的文件名请写作 ./-plan.yaml。',
    },
    example: { command: ['run', 'plan.yaml', '--path', '8192'] },
  },
  'usage-command-not-built': {
    en: 'the command "{name}" is specified but not built yet; commands are {commands}',
    zh: '命令 "{name}" 已列入设计但尚未实现；可用命令：{commands}',
    remedy: {
      en: 'Use one of the commands that are listed; the changelog says what each version added.',
      zh: '请使用列出的命令；各版本新增内容见更新日志。',
    },
    example: { command: ['solve', 'plan.yaml'] },
  },
  'usage-missing-argument': {
    en: 'a plan file is missing: write "attain {command} plan.yaml"',
    zh: '缺少规划文件：请写作 "attain {command} plan.yaml"',
    remedy: {
      en: 'Name the plan file behind the command.',
      zh: '请在命令之后写出规划文件。',
    },
    example: { command: ['run'] },
  },
  'usage-missing-file': {
    en: 'a file is missing: write "{remedy}"',
    zh: '缺少文件：请写作 "{remedy}"',
    remedy: {
      en: 'Name at least one file behind the command.',
      zh: '请在命令之后至少写出一个文件。',
    },
    example: { command: ['merge'] },
  },
  'usage-missing-name': {
    en: 'a name for the plan is missing: write "attain new my-plan"',
    zh: '缺少规划名称：请写作 "attain new my-plan"',
    remedy: {
      en: 'The name becomes a folder with the plan in it, below the folder where the command is started.',
      zh: '将在当前文件夹下建立以该名称命名的文件夹，规划文件放在其中。',
    },
    example: { command: ['new'] },
  },
  'usage-plan-name': {
    en: '"{name}" cannot be the name of a new plan; begin with a letter or digit and use letters, digits, "-", "_" and "." only, at most {most} characters',
    zh: '"{name}" 不能作新规划的名称；请以文字或数字开头，只用文字、数字、"-"、"_" 和 "."，最长 {most} 个字符',
    remedy: {
      en: 'A title with blanks and punctuation is written into the plan later, under `title`.',
      zh: '带空格和标点的标题可稍后写在规划的 `title` 中。',
    },
    example: { command: ['new', 'steel/2025'] },
  },
  'new-exists': {
    en: '"{name}" exists already; choose another name, or remove it first',
    zh: '"{name}" 已经存在；请换一个名称，或先将其删除',
    remedy: {
      en: 'Nothing was changed in it; `attain new` writes new folders only.',
      zh: '原有内容没有改动；`attain new` 只写新文件夹。',
    },
    example: { files: { 'steel/plan.yaml': 'plan: 1\n' }, command: ['new', 'steel'] },
  },
  'usage-missing-option': {
    en: '{option} is missing: write {remedy}',
    zh: '缺少 {option}：请写作 {remedy}',
    remedy: {
      en: 'Add the option with its value.',
      zh: '请加上该选项及其值。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['replay', 'plan.yaml'] },
  },
  'usage-missing-value': {
    en: '{option} needs a value',
    zh: '{option} 需要一个值',
    remedy: {
      en: 'Write the value behind the option, with a blank or an equals sign between.',
      zh: '请在选项之后写上值，以空格或等号隔开。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['run', 'plan.yaml', '--seed'] },
  },
  'usage-excess-argument': {
    en: '"{name}" is one argument too many for "attain {command}"',
    zh: '"attain {command}" 不接受多余的参数 "{name}"',
    remedy: {
      en: 'Remove it. A value with blanks in it is quoted as a whole: --set "growth=normal(6%, 2%)".',
      zh: '请删去。含空格的值要整体加引号：--set "growth=normal(6%, 2%)"。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['run', 'plan.yaml', 'again'] },
  },
  'usage-number': {
    en: '{option} takes a whole number from {least} to {most}, not "{value}"',
    zh: '{option} 须为 {least} 至 {most} 的整数，而不是 "{value}"',
    remedy: {
      en: 'Write digits only, without separators, exponent or unit.',
      zh: '请只写数字，不带分隔符、指数和单位。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['run', 'plan.yaml', '--paths', 'many'] },
  },
  'usage-choice': {
    en: '{option} takes {choices}, not "{value}"',
    zh: '{option} 可取 {choices}，而不是 "{value}"',
    remedy: {
      en: 'Write one of the values that are listed.',
      zh: '请写所列取值之一。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['check', 'plan.yaml', '--format', 'xml'] },
  },
  'usage-points': {
    en: '{option} takes percentage points from 0 to 100, as in {option} 1pp, not "{value}"',
    zh: '{option} 须为 0 至 100 个百分点，例如 {option} 1pp，而不是 "{value}"',
    remedy: {
      en: 'Write a number and pp straight behind it: 1pp is one percentage point, the step from 34% to 35%.',
      zh: '请写一个数，后接 pp：1pp 即一个百分点，如由 34% 到 35%。',
    },
    example: { command: ['compare', 'plan.yaml', '--fail-on-drop', 'much'] },
  },
  'usage-precision': {
    en: '{option} must be above 0pp, as in {option} 0.1pp',
    zh: '{option} 须大于 0pp，例如 {option} 0.1pp',
    remedy: {
      en: 'A probability is never known exactly from paths. Halving the precision takes two to four times as many of them.',
      zh: '由有限条路径得到的概率总有误差。精度要求减半，路径数约需增至二到四倍。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['run', 'plan.yaml', '--precision', '0pp'] },
  },
  'usage-points-percent': {
    en: '{option} takes percentage points, and "{value}" may mean a share of the probability itself; write {remedy}',
    zh: '{option} 以百分点计，而 "{value}" 也可理解为概率本身的百分之几；请写作 {remedy}',
    remedy: {
      en: 'A fall by 1% of a probability of 40% ends at 39.6%, a fall by 1 percentage point at 39%. The latter is written 1pp.',
      zh: '概率由 40% 下降其 1% 为 39.6%，下降 1 个百分点为 39%。后者写作 1pp。',
    },
    example: { command: ['compare', 'plan.yaml', '--fail-on-drop', '1%'] },
  },
  'usage-points-bare': {
    en: '{option} takes percentage points with their unit; write {remedy}',
    zh: '{option} 须带单位（百分点）；请写作 {remedy}',
    remedy: {
      en: 'Write pp behind the number, so that nobody takes 1 for a probability of 1.',
      zh: '请在数后写 pp，以免将 1 误作概率 1。',
    },
    example: { command: ['compare', 'plan.yaml', '--fail-on-drop', '1'] },
  },
  'compare-alone': {
    en: 'there is nothing to compare "{file}" with: it has no variants; name a second plan, or a case as in --case "name=value"',
    zh: '"{file}" 没有可对比的对象：规划中没有方案；请再给出一份规划，或用 --case "名称=值" 增加一列',
    remedy: {
      en: 'A comparison needs two columns: variants in the plan, a second plan file, or --case "name=value".',
      zh: '对比至少需要两列：规划中的方案、第二份规划文件，或 --case "名称=值"。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['compare', 'plan.yaml'] },
  },
  'compare-one-variant': {
    en: 'several plans are compared under one variant at most, not under "{name}" too',
    zh: '多份规划最多在一个方案下对比，不能再加方案 "{name}"',
    remedy: {
      en: 'Leave one variant, or compare the variants of one plan at a time.',
      zh: '请只保留一个方案，或每次只对比一份规划的各方案。',
    },
    example: { command: ['compare', 'old.yaml', 'new.yaml', '--variant', 'slump', '--variant', 'fast'] },
  },
  'compare-case-of-plans': {
    en: 'a case is of one plan; of several, write --set {value} to set it in all of them',
    zh: '--case 只用于一份规划；多份规划请写作 --set {value}，对所有规划一并设定',
    remedy: {
      en: 'Cases are columns of one plan. What all plans are to have is set with --set.',
      zh: '--case 为单一规划增加一列；各规划共同的设定用 --set。',
    },
    example: { command: ['compare', 'old.yaml', 'new.yaml', '--case', 'growth=5%'] },
  },
  'usage-path': {
    en: '--path takes median, nearest-miss, tail, worst or a whole number from 0 to {most}, not "{value}"',
    zh: '--path 可取 median、nearest-miss、tail、worst，或 0 至 {most} 的整数，而不是 "{value}"',
    remedy: {
      en: 'A number names a path; the words name the one that is the median, the nearest miss, the tail (a twentieth of the paths do worse) or the worst for a target.',
      zh: '编号指某一条路径；四个词分别指就某个目标而言居中、差一点达标、处于不利尾部（仅二十分之一的路径更差）和最差的路径。',
    },
    example: {
      plan: 'variables:\n  growth: normal(5%, 2%)\ntargets:\n  goal: { measure: growth, in: 2025, at_least: 4% }\n',
      command: ['replay', 'plan.yaml', '--path', 'best'],
    },
  },
  'replay-without-target': {
    en: '--path {pick} picks a path by a target, and the plan has none; write a number, as in --path 0, or add a target',
    zh: '--path {pick} 须按某个目标选取路径，而规划未设目标；请写路径编号，例如 --path 0，或在规划中设目标',
    remedy: {
      en: 'The median, the nearest miss, the tail and the worst path are those of a target. Say in the plan what must be reached, or replay a path by its number.',
      zh: '中位、差一点达标、不利尾部与最差的路径都是就某个目标而言的。请在规划中写明要达到什么，或按编号回放路径。',
    },
    example: {
      plan: 'variables:\n  growth: normal(5%, 2%)\n',
      command: ['replay', 'plan.yaml', '--path', 'median'],
    },
  },
  'replay-without-miss': {
    en: 'no path of {paths} misses the target "{target}"; write --path worst for the one that comes closest to missing, or more --paths',
    zh: '{paths} 条路径全部达到目标 "{target}"；可用 --path worst 查看最接近失败的一条，或增大 --paths',
    remedy: {
      en: 'There is a nearest miss only where some path misses. Look at the worst path, or run more paths.',
      zh: '有路径未达标时才有“差一点达标”的路径。请查看最差的路径，或增加路径数。',
    },
    example: {
      plan: 'variables:\n  output: { start: 100, next: output * 1.05 }\ntargets:\n  goal: { measure: output, in: 2025, at_least: 90 }\n',
      command: ['replay', 'plan.yaml', '--path', 'nearest-miss'],
    },
  },
  'replay-of-too-many': {
    en: 'a path is picked among at most {most} paths, not {paths}; write --paths {most} or less',
    zh: '最多在 {most} 条路径中选取，而不是 {paths} 条；请写 --paths {most} 或更少',
    remedy: {
      en: 'Picking keeps a number for each path. The quantiles of a target do not move visibly beyond a million paths.',
      zh: '选取时每条路径要保留一个数。超过百万条路径后，目标的分位数已无明显变化。',
    },
    example: {
      plan: 'variables:\n  growth: normal(5%, 2%)\ntargets:\n  goal: { measure: growth, in: 2025, at_least: 4% }\n',
      command: ['replay', 'plan.yaml', '--path', 'median', '--paths', '100000000'],
    },
  },
  'usage-paths-for-number': {
    en: '--paths says what --path median, nearest-miss, tail or worst picks from; path {path} is the same in every run: leave --paths out',
    zh: '--paths 只用于 --path median、nearest-miss、tail、worst 的选取范围；第 {path} 号路径与路径总数无关：请去掉 --paths',
    remedy: {
      en: 'More paths extend the same paths, so a numbered one needs no number of paths.',
      zh: '增加路径数只是在原有路径之后续接，因此按编号回放无需给出路径总数。',
    },
    example: {
      plan: 'variables:\n  growth: normal(5%, 2%)\n',
      command: ['replay', 'plan.yaml', '--path', '7', '--paths', '1024'],
    },
  },
  'usage-not-with': {
    en: '{option} does not go with {other}; leave one of them out',
    zh: '{option} 不能与 {other} 同时使用；请去掉其一',
    remedy: {
      en: 'Run once without --watch to write files.',
      zh: '需要写文件时，请去掉 --watch 单独运行一次。',
    },
    example: { command: ['run', 'plan.yaml', '--watch', '--out', 'results'] },
  },
  'usage-set': {
    en: '{option} takes name=value, as in {option} growth=5%, not "{value}"',
    zh: '{option} 的写法是 名称=值，例如 {option} growth=5%，而不是 "{value}"',
    remedy: {
      en: 'Write name, equals sign and value as one word, in quotes if it has blanks or brackets.',
      zh: '名称、等号和值连写为一个词；含空格或括号时加引号。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['check', 'plan.yaml', '--set', 'growth'] },
  },
  'plan-missing': {
    en: 'there is no file "{file}"',
    zh: '没有文件 "{file}"',
    remedy: {
      en: 'Check the folder in which the command is started, and the spelling.',
      zh: '请核对运行命令时所在的文件夹和文件名的拼写。',
    },
    example: { plan: 'variables:\n  growth: 6%\n', command: ['check', 'plna.yaml'] },
  },
  'file-unreadable': {
    en: '"{file}" cannot be read ({reason})',
    zh: '无法读取 "{file}"（{reason}）',
    remedy: {
      en: 'Name a file, no folder, that this user may read.',
      zh: '请指定当前用户有权读取的文件，而不是文件夹。',
    },
    example: { files: { 'parts/a.shard': '' }, command: ['merge', 'parts'] },
  },
  'plan-folder': {
    en: '"{file}" is a folder; name the plan file in it',
    zh: '"{file}" 是文件夹；请指明其中的规划文件',
    remedy: {
      en: 'Write the path down to the file.',
      zh: '请把路径写到文件。',
    },
    example: { files: { 'steel/plan.yaml': 'plan: 1\n' }, command: ['check', 'steel'] },
  },
  'plan-unreadable': {
    en: '{reason}',
    zh: '{reason}',
    remedy: {
      en: "Plans are text files in UTF-8. Save a workbook's sheets as CSV and write the plan in a text editor; a file in another encoding is saved again as UTF-8.",
      zh: '规划是 UTF-8 文本文件。工作簿请另存为 CSV，规划用文本编辑器书写；其他编码的文件请另存为 UTF-8。',
    },
    example: { command: ['check', '/dev/null'] },
  },
  'out-unwritable': {
    en: '"{file}" cannot be written ({reason}); name a place where files may be written',
    zh: '无法写入 "{file}"（{reason}）；请换一个可写的位置',
    remedy: {
      en: 'Name a folder that may be written to; where it is a file already, choose another name.',
      zh: '请指定有写权限的文件夹；若该名称已是文件，请换一个名称。',
    },
    example: {
      plan: 'variables:\n  growth: 6%\n',
      files: { results: '' },
      command: ['run', 'plan.yaml', '--out', 'results'],
    },
  },
} as const satisfies Record<string, Mistake>;
