/** The ledger's tables, as the steps that made them: a ledger of any earlier step is brought to the last one. */

/** Statements that lead from one version of the schema to the next. */
export type Migration = readonly string[];

/**
 * Version n is what the first n steps make. A step that was released stays as it is; a change of tables is a further one.
 *
 * A run is one item: a plan under a variant, with a seed, as of a date, over a row of parameters. `title`, `head` and `target` are
 * JSON: what of a forecast stands in no column, so that a forecast can be read back whole.
 */
export const migrations: readonly Migration[] = [
  [
    `CREATE TABLE runs (
      run BIGINT PRIMARY KEY,
      item VARCHAR NOT NULL UNIQUE,
      batch VARCHAR,
      plan VARCHAR NOT NULL,
      variant VARCHAR,
      settings MAP(VARCHAR, VARCHAR) NOT NULL,
      parameters MAP(VARCHAR, VARCHAR),
      seed BIGINT NOT NULL,
      as_of DATE,
      plan_path VARCHAR NOT NULL,
      outcome VARCHAR NOT NULL CHECK (outcome IN ('done', 'failed')),
      plan_hash VARCHAR,
      data_hash VARCHAR,
      engine VARCHAR NOT NULL,
      sampler VARCHAR,
      origin_date DATE,
      paths BIGINT NOT NULL,
      seconds DOUBLE NOT NULL,
      recorded_at TIMESTAMP NOT NULL,
      head VARCHAR
    )`,
    `CREATE TABLE targets (
      run BIGINT NOT NULL,
      place INTEGER NOT NULL,
      target VARCHAR NOT NULL,
      kind VARCHAR NOT NULL,
      measure VARCHAR,
      period_rule VARCHAR,
      period VARCHAR,
      period_end DATE,
      horizon INTEGER,
      direction VARCHAR,
      threshold DOUBLE,
      unit VARCHAR,
      probability DOUBLE NOT NULL,
      standard_error DOUBLE NOT NULL,
      lower DOUBLE NOT NULL,
      upper DOUBLE NOT NULL,
      require DOUBLE,
      verdict VARCHAR,
      status VARCHAR,
      shortfall DOUBLE,
      shortfall_standard_error DOUBLE,
      forecast VARCHAR NOT NULL
    )`,
    `CREATE TABLE periods (
      run BIGINT NOT NULL,
      horizon INTEGER NOT NULL,
      period VARCHAR NOT NULL,
      period_end DATE NOT NULL
    )`,
    `CREATE TABLE series (
      run BIGINT NOT NULL,
      place INTEGER NOT NULL,
      series VARCHAR NOT NULL,
      unit VARCHAR NOT NULL,
      head VARCHAR NOT NULL
    )`,
    // numbers alone, as these are most of a ledger; level is NULL for the mean
    `CREATE TABLE estimates (
      run BIGINT NOT NULL,
      place INTEGER NOT NULL,
      horizon INTEGER NOT NULL,
      level DOUBLE,
      value DOUBLE NOT NULL,
      standard_error DOUBLE NOT NULL
    )`,
    `CREATE TABLE issues (
      run BIGINT NOT NULL,
      kind VARCHAR NOT NULL,
      place VARCHAR NOT NULL,
      message VARCHAR NOT NULL
    )`,
    `CREATE VIEW series_values AS
      SELECT run, series, unit, horizon, period, period_end,
        if(level IS NULL, 'mean', 'quantile') AS statistic, level, value, standard_error
      FROM estimates JOIN series USING (run, place) JOIN periods USING (run, horizon)`,
    `CREATE VIEW hub AS
      WITH figures AS (
        SELECT run, horizon, target, period_end AS target_end_date, 'pmf' AS output_type, outcome.id AS output_type_id,
          outcome.value AS value, standard_error, NULL AS unit
        FROM targets, unnest([{id: 'hit', value: probability}, {id: 'miss', value: 1 - probability}]) AS each(outcome)
        UNION ALL
        SELECT run, horizon, series, period_end, statistic, level::VARCHAR, value, standard_error, nullif(unit, '')
        FROM series_values
      )
      SELECT concat_ws('/', plan, variant) AS model, origin_date, horizon, target, target_end_date,
        output_type, output_type_id, value, standard_error, unit,
        batch, plan, variant, settings::VARCHAR AS settings, parameters::VARCHAR AS parameters, seed, as_of, recorded_at, item
      FROM figures JOIN runs USING (run)`,
  ],
];
