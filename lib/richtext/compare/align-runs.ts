import { isAlike, type Located } from './located';
import { similarity } from './similarity';

/** Blocks with less in common are a block that was removed and one that was added. */
const MIN_SIMILARITY = 0.35;

/** Comparing every block with every other one takes the product of their numbers. */
const MAX_COMPARISONS = 4_000;

/**
 * Pairs blocks of two runs in order, so that the paired ones have the most words in common. Where as many are left over between two pairs on
 * both sides and all are alike, as cells of a row are, they are paired by their position.
 */
export function alignRuns(before: readonly Located[], after: readonly Located[]): [Located, Located][] {
  if (before.length === 0 || after.length === 0) return [];
  if (before.length * after.length > MAX_COMPARISONS) return byPosition(before, after);
  const pairs = mostAlike(before, after);
  const found: [Located, Located][] = [];
  let [from, until] = [0, 0];
  for (const [one, other] of [...pairs, [before.length, after.length] as const]) {
    found.push(...leftOver(before.slice(from, one), after.slice(until, other)));
    const [left, right] = [before[one], after[other]];
    if (left && right) found.push([left, right]);
    [from, until] = [one + 1, other + 1];
  }
  return found;
}

function leftOver(before: readonly Located[], after: readonly Located[]): [Located, Located][] {
  const isBlockOfBlocks = before.every(({ node }) => !node.isTextblock);
  return before.length === after.length && isBlockOfBlocks ? byPosition(before, after) : [];
}

function byPosition(before: readonly Located[], after: readonly Located[]): [Located, Located][] {
  return before.flatMap((block, index) => {
    const other = after[index];
    return other && isAlike(block, other) ? [[block, other] as [Located, Located]] : [];
  });
}

/** Indexes of the pairs with the greatest sum of similarities (as in the longest common subsequence). */
function mostAlike(before: readonly Located[], after: readonly Located[]): (readonly [number, number])[] {
  const alike = before.map((one) => after.map((other) => likeness(one, other)));
  const sums = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (one: number, other: number) => sums[one]?.[other] ?? 0;
  const paired = (one: number, other: number) => (alike[one]?.[other] ?? 0) + at(one + 1, other + 1);
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const row = sums[one];
      if (row) row[other] = Math.max(paired(one, other), at(one + 1, other), at(one, other + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [one, other] = [0, 0];
  while (one < before.length && other < after.length) {
    if ((alike[one]?.[other] ?? 0) > 0 && at(one, other) === paired(one, other)) pairs.push([one++, other++]);
    else if (at(one, other) === at(one + 1, other)) one += 1;
    else other += 1;
  }
  return pairs;
}

function likeness(one: Located, other: Located): number {
  if (!isAlike(one, other)) return 0;
  const shared = similarity(one.node, other.node);
  return shared >= MIN_SIMILARITY ? shared : 0;
}
