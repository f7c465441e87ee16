/** A new plan with Chinese names and comments. NAME stands for the plan's name. */

export const chinesePlan = {
  'plan.yaml': `# yaml-language-server: $schema=plan.schema.json
plan: 1
name: "NAME"
title: 三条产业链2028年产值

# 最后一个已观测的年份，以及预测的最后一年。
time: { origin: 2024, end: 2028, step: year }

# 内置单位之外的单位：已知单位的倍数，或用 base 表示独立单位。
units: { 亿元: 1e8 CNY }

# 一张表就是一个同名的索引，如下文的 by: 产业链。各行写在旁边的文件里。
tables:
  产业链:
    key: 名称
    csv: 产业链.csv
    columns:
      基数: { unit: 亿元/year, source: 2024年统计公报 }
      增速: { basis: judgement, note: 预期年增速 }

# 决策者能调节的量。可试：attain run plan.yaml --set 扶持=1
levers:
  扶持: { default: 0, range: [0, 1], title: 扶持政策的落实程度 }

# 模型。各行次序不限。
variables:
  # 不确定的量有名称和分布：每条路径抽取一次……
  趋势: { by: 产业链, draw: "normal(产业链.增速, 2%)" }
  # ……或每年重新抽取。
  冲击: { by: 产业链, draw: "normal(0, 1)", each: step }
  # 状态：基期的值，以及此后每年的递推。
  产值:
    by: 产业链
    unit: 亿元/year
    start: 产业链.基数
    next: 产值 * exp(趋势 + 2% * 扶持 + 6% * 冲击)
  # 可能建不成、也可能延期的项目。
  建成: bernoulli(80%)
  延期: pert(0, 0.5, 2) # 年：最短、最可能、最长
  新项目:
    unit: 亿元/year
    value: 建成 * 40 亿元/year * ramp(time - 2026 - 延期, 2)
  总产值: { unit: 亿元/year, value: sum(产值) + 新项目 }

# 随机量相互独立，除非在此写明相关。
correlations:
  - { between: ["趋势[特钢]", "趋势[新材料]"], rho: 0.5 }

# 要达到什么。写了 require，退出码就表明概率是否足够。
targets:
  目标: { measure: 总产值, in: 2028, at_least: 300 亿元/year, require: 50% }
  提前: { measure: 总产值, by: 2026, at_least: 270 亿元/year }
  不滑坡: { measure: 总产值, through: 2028, at_least: 240 亿元/year }

# 成组的改动，各有名称。可试：attain run plan.yaml --variant 加力
variants:
  加力: { title: 扶持全部落实且项目建成, set: { 扶持: 1, 建成: 1 } }
`,
  '产业链.csv': `名称,基数,增速
特钢,120,5%
新材料,80,3%
半导体,40,8%
`,
} as const;
