/** The polynomial of CRC-32 (RFC 1952 §8), bits reversed as in every CRC value. */
const POLYNOMIAL = 0xedb88320;

/** The polynomial 1: bits are reversed, so that the highest bit is the coefficient of x⁰. */
const ONE = 0x80000000;

/** Product of two polynomials over GF(2), modulo the polynomial of CRC-32. */
function multiply(a: number, b: number): number {
  let [product, factor] = [0, b];
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if (a & bit) product ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ POLYNOMIAL : factor >>> 1;
  }
  return product >>> 0;
}

/** x^(8·2ⁿ) for n = 0, 1, 2 …: what 2ⁿ bytes of zeros multiply a CRC with. */
const ZEROS = [ONE >>> 8];
for (let n = 1; n < 32; n += 1) ZEROS.push(multiply(ZEROS[n - 1] ?? 0, ZEROS[n - 1] ?? 0));

/** The CRC-32 of two pieces of content, one after the other, from the CRC-32 of each and the bytes of the second. */
export function combineCrc32(first: number, second: number, secondLength: number): number {
  let shifted = first;
  for (let [n, rest] = [0, secondLength]; rest > 0; n += 1, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) shifted = multiply(ZEROS[n] ?? 0, shifted);
  }
  return (shifted ^ second) >>> 0;
}
