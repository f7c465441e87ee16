/** The version of the engine, which forecasts carry. */

/** The version; a test holds it to that of the package. */
export const engineVersion = '0.1.0';
