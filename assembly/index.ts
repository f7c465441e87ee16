/** The kernel's module: `run`, and the operations beside it, exported so that the compiler keeps each a function of its own. */

export * from './arithmetic';
export * from './choice';
export * from './exponential';
export * from './logarithm';
export * from './normal';
export * from './uniforms';
export * from './watch';
export { run } from './run';
