/** The kernel's module: `run`, `countColumn` and `countThreshold`, and the operations beside it, exported so that the compiler keeps each a function of its own. */

export * from './arithmetic';
export * from './choice';
export * from './control-sums';
export { exponential, grow, growingQuotient, scaledExponential } from './exponential';
export { logarithm, logarithmOfOneAnd } from './logarithm';
export * from './histogram';
export * from './latin-hypercube';
export * from './normal';
export * from './normal-cdf';
export { independentNormals, normals, uniforms } from './points';
export * from './power';
export * from './quantile-table';
export * from './quotients';
export * from './sobol';
export * from './targets';
export * from './triangular';
export * from './turning';
export * from './uniforms';
export * from './watch';
export { run } from './run';
