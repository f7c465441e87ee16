/** Lanes that the vector code has no answer for: it notes that there are some, and behind the loop the host works these out. */

/** Works out the special lanes of an operation of one or two operands by the same algorithm, one value at a time. */
// @ts-ignore: decorator
@external('kernel', 'repair')
export declare function repair(code: i32, out: usize, a: usize, da: usize, b: usize, db: usize): void;

/** Works out the lanes of a column whose uniforms have no quantile in the table of that number. */
// @ts-ignore: decorator
@external('kernel', 'redraw')
export declare function redraw(table: u32, out: usize, u: usize): void;

/** Works out the lanes of a growing exponential whose factor or product is not safe; every 64th step all of them. */
// @ts-ignore: decorator
@external('kernel', 'renewGrowth')
export declare function renewGrowth(
  out: usize, factor: usize, df: usize, base: usize, db: usize, slope: usize, ds: usize, step: i32,
): void;
