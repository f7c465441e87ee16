/** The codes of the kernel's operations, as its words carry them; read by its TypeScript and its AssemblyScript. */

export const opCopy = 0;
export const opNegate = 1;
export const opAbs = 2;
export const opSqrt = 3;
export const opFloor = 4;
export const opCeil = 5;
export const opRound = 6;
export const opSign = 7;
export const opNot = 8;

export const opAdd = 10;
export const opSubtract = 11;
export const opMultiply = 12;
export const opDivide = 13;
export const opMinimum = 14;
export const opMaximum = 15;
export const opLess = 16;
export const opLessOrEqual = 17;
export const opEqual = 18;
export const opNotEqual = 19;
export const opAnd = 20;
export const opOr = 21;

export const opSelect = 30;
export const opClamp = 31;
export const opMultiplyAdd = 32;
export const opSubtractProduct = 33;
export const opDivideBySum = 34;
export const opAddQuotient = 35;

export const opScaledExp = 36;
export const opAddThree = 37;
export const opAddFour = 38;
export const opTriangular = 39;

export const opExp = 40;
export const opLog = 41;
export const opLog1p = 42;
export const opNormalCdf = 43;
export const opGrow = 44;
/** a + b / (c + e), or b / (c + e), where e is what the operation behind this one grows: both are done in one pass. */
export const opGrowingQuotient = 45;
export const opPower = 46;
export const opPoisson = 47;
/** a + quotients joined over one divisor; b is how many. The words of each are behind: numerator, exponential, fixed part of the divisor. */
export const opQuotients = 48;
/**
 * The same, the exponentials grown in the same pass: factor, base and slope stand behind each one's words. In place of c the module keeps whether
 * all exponentials are calm.
 */
export const opGrowingQuotients = 49;

/** Uniforms and normals of a stream: where its key is, whether it is drawn at each step, and its points. */
export const opUniform = 50;
export const opNormal = 51;
/** A normal that is to be turned with others: its stream's key, its step, its place, and its record. */
export const opTurn = 52;
export const opCheck = 53;
export const opRequire = 54;
export const opReport = 55;
/** Quantiles of uniforms from a table: where it is, and its number. */
export const opTable = 56;

/** Sums of a control variate: a draw and its mean, and those of the other one of a product, or 0 and 0. */
export const opControl = 57;

/** A stream's points where they are no list of places; any address is greater. */
export const randomPoints = 0;
export const latinPoints = 4;
/** In a place: the address of the record of a turned normal, not that of a dimension's directions. */
export const turnedFlag = 1;

/** How a report goes into its column, first word of its entry; the others are the column, and where a mean's divisor is. */
export const reportNothing = 0;
export const reportFirst = 1;
export const reportSum = 2;
export const reportMaximum = 3;
export const reportMinimum = 4;
export const reportMeanEnd = 5;

/** Words of an operation: its code, its output, and four operands. */
export const wordsPerOp = 6;
/** Words of a report's entry. */
export const wordsPerReport = 4;
/** In an operand: one value for all paths, not a column. */
export const constantFlag = 1;
/** In an operand: one value for all paths, at an offset into the step's schedules. */
export const scheduleFlag = 2;
