/** The probability levels of the quantiles that are reported. */
export const quantileLevels: readonly number[] = [0.05, 0.25, 0.5, 0.75, 0.95];
