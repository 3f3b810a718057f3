/**
 * How many letters have to be added, left out, replaced or exchanged with their neighbour to make one word of the other. Stops counting above
 * `limit`.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let [before, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (last?.[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last?.[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped && row > 1 && column > 1 ? (before?.[column - 2] ?? 0) + 1 : limit + 1,
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    [before, last] = [last ?? [], current];
  }
  return last?.[other.length] ?? 0;
}
