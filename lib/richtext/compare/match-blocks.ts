import { alignRuns } from './align-runs';
import { contentKey } from './content-key';
import { eachLocated, isAlike, type Located } from './located';

/** Which block of the one document is which of the other, by the former one and by the latter one. */
export class BlockMatches {
  private readonly after = new Map<Located, Located>();
  private readonly before = new Map<Located, Located>();

  add(before: Located, after: Located): void {
    this.after.set(before, after);
    this.before.set(after, before);
  }

  afterOf(before: Located): Located | undefined {
    return this.after.get(before);
  }

  beforeOf(after: Located): Located | undefined {
    return this.before.get(after);
  }

  isFree(block: Located): boolean {
    return !this.after.has(block) && !this.before.has(block);
  }
}

/** A shorter text stands in many blocks by chance. In characters. */
const MIN_TELLING_LENGTH = 20;

/**
 * Finds each block again: by its id, wherever it has gone; otherwise by the same content; otherwise beside blocks that were found, as the only
 * one of its type or by the words in common. Ids are lost when a text is brought in from another program again.
 */
export function matchBlocks(before: Located, after: Located): BlockMatches {
  const matches = new BlockMatches();
  matches.add(before, after);
  matchBy(idOf, before, after, matches);
  matchBy(tellingContent, before, after, matches);
  // Parents before children, so that a pair that is found here is looked into as well.
  for (const block of eachLocated(before)) {
    const partner = matches.afterOf(block);
    if (partner) matchChildren(block, partner, matches);
  }
  return matches;
}

const idOf = ({ node }: Located): string | null => node.attrs.id ?? null;

const tellingContent = ({ node }: Located): string | null =>
  node.textContent.length >= MIN_TELLING_LENGTH ? contentKey(node) : null;

/** Pairs the free blocks that have one key and are alike, the first with the first. */
function matchBy(
  keyOf: (block: Located) => string | null,
  before: Located,
  after: Located,
  matches: BlockMatches,
): void {
  const free = new Map<string, Located[]>();
  for (const block of eachLocated(before)) {
    const key = matches.isFree(block) ? keyOf(block) : null;
    if (key !== null) free.set(key, [...(free.get(key) ?? []), block]);
  }
  for (const block of eachLocated(after)) {
    const key = matches.isFree(block) ? keyOf(block) : null;
    const candidates = key === null ? undefined : free.get(key);
    const index = candidates?.findIndex((candidate) => isAlike(candidate, block)) ?? -1;
    const [found] = index < 0 ? [] : (candidates?.splice(index, 1) ?? []);
    if (found) matches.add(found, block);
  }
}

function matchChildren(before: Located, after: Located, matches: BlockMatches): void {
  const isFree = (block: Located) => matches.isFree(block);
  matchOnlyOnes(before.children.filter(isFree), after.children.filter(isFree), matches);
  // Runs of free blocks between the children that were found and have kept their order.
  let [from, until] = [0, 0];
  const flush = (beforeEnd: number, afterEnd: number) => {
    const [left, right] = [before.children.slice(from, beforeEnd), after.children.slice(until, afterEnd)];
    for (const [one, other] of alignRuns(left.filter(isFree), right.filter(isFree))) matches.add(one, other);
  };
  for (const child of before.children) {
    const partner = matches.afterOf(child);
    if (partner?.parent !== after || partner.index < until) continue;
    flush(child.index, partner.index);
    [from, until] = [child.index + 1, partner.index + 1];
  }
  flush(before.children.length, after.children.length);
}

/** A title is the title, whatever its words are, and so is every block that is the only one of its type on both sides. */
function matchOnlyOnes(before: Located[], after: Located[], matches: BlockMatches): void {
  for (const block of before) {
    const ofType = (blocks: Located[]) => blocks.filter(({ node }) => node.type === block.node.type);
    const [partner, second] = ofType(after);
    if (partner && !second && ofType(before).length === 1) matches.add(block, partner);
  }
}
