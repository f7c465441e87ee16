/** What sums of Poisson probabilities are held to; read by TypeScript and by the kernel's AssemblyScript. */

/** Up to this rate probabilities are added up one by one: quicker than two values of the incomplete gamma function. */
export const mostAdded = 100;
/** Far above the rounding of such a sum; a level this near to one of its steps is decided by the cdf. */
export const sumMargin = 1e-12;
