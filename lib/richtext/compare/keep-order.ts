/** A pair of positions in two lists, and how much it counts. */
interface Pair {
  before: number;
  after: number;
  weight: number;
}

/**
 * The pairs of the greatest total weight whose positions grow in both lists: what has kept its position when the rest is said to have
 * moved. Takes n log n steps.
 */
export function keepOrder<Given extends Pair>(pairs: readonly Given[]): Set<Given> {
  const sorted = pairs.toSorted((one, other) => one.before - other.before);
  const last = Math.max(-1, ...sorted.map(({ after }) => after));
  // A Fenwick tree: the heaviest chain that ends at or before each position of the second list.
  const best: (Chain<Given> | undefined)[] = new Array(last + 2);
  for (const pair of sorted) {
    const before = heaviest(best, pair.after);
    const chain = { pair, before, weight: pair.weight + (before?.weight ?? 0) };
    for (let at = pair.after + 1; at < best.length; at += at & -at) {
      if ((best[at]?.weight ?? -1) < chain.weight) best[at] = chain;
    }
  }
  const kept = new Set<Given>();
  for (let chain = heaviest(best, last + 1); chain; chain = chain.before) kept.add(chain.pair);
  return kept;
}

interface Chain<Given> {
  pair: Given;
  before: Chain<Given> | undefined;
  weight: number;
}

function heaviest<Given>(best: (Chain<Given> | undefined)[], until: number): Chain<Given> | undefined {
  let found: Chain<Given> | undefined;
  for (let at = until; at > 0; at -= at & -at) {
    const chain = best[at];
    if (chain && chain.weight > (found?.weight ?? -1)) found = chain;
  }
  return found;
}
