// @ts-check

/**
 * The characters of a `unicode-range` of CSS.
 * @param {string} range
 */
export function charactersOf(range) {
  const parts = range.split(',').map((part) => part.trim().replace(/^U\+/i, ''));
  return parts
    .flatMap((part) => {
      const [first = Number.NaN, last = first] = part.split('-').map((digits) => Number.parseInt(digits, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
    })
    .join('');
}
