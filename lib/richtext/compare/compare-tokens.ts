import { diffArrays } from 'diff';
import type { Token } from './inline-tokens';

/** Tokens that both sides have, or those that only the one and only the other has at one position. */
export interface TokenGroup {
  isSame: boolean;
  before: Token[];
  after: Token[];
}

/** Finding more changes in one block costs the square of their number, and nobody reads them one by one. */
const MAX_EDITS = 400;

/** A block with fewer of its words in common is shown as one text that has replaced another. */
const MIN_SHARED_WORDS = 0.2;

/** What two texts have in common and what not, so that a reader sees few changes of whole phrases and not many of single words. */
export function compareTokens(before: readonly Token[], after: readonly Token[]): TokenGroup[] {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start]?.key === after[start]?.key)
    start += 1;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && before.at(-1 - end)?.key === after.at(-1 - end)?.key) end += 1;
  const middle = readable(
    diffTokens(before.slice(start, before.length - end), after.slice(start, after.length - end)),
  );
  const groups = [
    same(before.slice(0, start), after.slice(0, start)),
    ...middle,
    same(before.slice(before.length - end), after.slice(after.length - end)),
  ].filter((group) => group.before.length > 0 || group.after.length > 0);
  return isRewritten(groups, before, after)
    ? [{ isSame: false, before: [...before], after: [...after] }]
    : groups;
}

const same = (before: Token[], after: Token[]): TokenGroup => ({ isSame: true, before, after });

function diffTokens(before: Token[], after: Token[]): TokenGroup[] {
  const parts = diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
    { maxEditLength: MAX_EDITS },
  );
  if (!parts) return [{ isSame: false, before, after }];
  const groups: TokenGroup[] = [];
  let [one, other] = [0, 0];
  for (const { added, removed, count } of parts) {
    const left = added ? [] : before.slice(one, one + count);
    const right = removed ? [] : after.slice(other, other + count);
    one += left.length;
    other += right.length;
    groups.push({ isSame: !added && !removed, before: left, after: right });
  }
  return groups;
}

/** Joins changes that stand beside each other, or that nothing but spaces and punctuation separates. */
function readable(groups: TokenGroup[]): TokenGroup[] {
  const joined: TokenGroup[] = [];
  for (const [index, group] of groups.entries()) {
    const last = joined.at(-1);
    const isGap = group.isSame && index < groups.length - 1 && !group.before.some(({ isWord }) => isWord);
    if (last && !last.isSame && (!group.isSame || isGap)) {
      last.before.push(...group.before);
      last.after.push(...group.after);
    } else joined.push({ isSame: group.isSame, before: [...group.before], after: [...group.after] });
  }
  return joined;
}

function isRewritten(groups: TokenGroup[], before: readonly Token[], after: readonly Token[]): boolean {
  const words = (tokens: readonly Token[]) => tokens.filter(({ isWord }) => isWord).length;
  const shared = groups.filter(({ isSame }) => isSame).reduce((sum, group) => sum + words(group.after), 0);
  const longer = Math.max(words(before), words(after));
  return groups.some(({ isSame }) => !isSame) && longer > 4 && shared < MIN_SHARED_WORDS * longer;
}
