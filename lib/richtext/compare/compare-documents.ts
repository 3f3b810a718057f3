import { isDeepStrictEqual } from 'node:util';
import type { Node } from '@tiptap/pm/model';
import type { Locale } from '@/lib/i18n/locales';
import { isRowId } from '@/lib/richtext/attribute-rules';
import { compareRuns, runsOfOne } from './compare-runs';
import { hasSameMarks } from './inline-tokens';
import { keepOrder } from './keep-order';
import { type Located, locate } from './located';
import { type BlockMatches, matchBlocks } from './match-blocks';
import type { BlockChange, ComparedBlock, ComparedRun, Comparison } from './types';

/**
 * What has changed between two documents: blocks that were added, removed, moved or changed, and in texts every word and mark. Knows no node by
 * name. Nothing is lost: each document can be made from the result again.
 */
export function compareDocuments(before: Node, after: Node, locale: Locale): Comparison {
  const [left, right] = [locate(before), locate(after)];
  const root = new Merge(matchBlocks(left, right), locale).pair(left, right, 'changed');
  return { root, isSame: root.change === 'same' };
}

/** Whether a run is as it was, with its marks. */
export function isSameRun({ before, after }: ComparedRun): boolean {
  return before !== null && after !== null && hasSameMarks(before.marks, after.marks);
}

interface Kept {
  before: number;
  after: number;
  weight: number;
}

class Merge {
  private readonly matches: BlockMatches;
  private readonly locale: Locale;

  constructor(matches: BlockMatches, locale: Locale) {
    this.matches = matches;
    this.locale = locale;
  }

  /** A block that is in both documents; `change` is what is said of it when it is not the same. */
  pair(before: Located, after: Located, change: 'changed' | 'movedTo'): ComparedBlock {
    const attributes = changedAttributes(before.node, after.node);
    const isText = after.node.inlineContent;
    const runs = isText ? compareRuns(before.node, after.node, this.locale) : [];
    const children = isText ? [] : this.mergeChildren(before, after);
    const isSame =
      attributes.length === 0 &&
      before.node.type === after.node.type &&
      runs.every(isSameRun) &&
      children.every((child) => child.change === 'same');
    return {
      change: isSame && change === 'changed' ? 'same' : change,
      before,
      after,
      attributes,
      children,
      runs,
    };
  }

  /** The children of both in one order: what has gone stands before what has come in its position. */
  private mergeChildren(before: Located, after: Located): ComparedBlock[] {
    const merged: ComparedBlock[] = [];
    let [one, other] = [0, 0];
    for (const kept of [...this.keptChildren(before, after), null]) {
      const [until, end] = kept ? [kept.before, kept.after] : [before.children.length, after.children.length];
      merged.push(...before.children.slice(one, until).map((child) => this.gone(child)));
      merged.push(...after.children.slice(other, end).map((child) => this.come(child)));
      const [left, right] = [before.children[until], after.children[end]];
      if (kept && left && right && isOtherThing(left.node, right.node))
        merged.push(this.one(left, 'before', 'removed'), this.one(right, 'after', 'added'));
      else if (kept && left && right) merged.push(this.pair(left, right, 'changed'));
      [one, other] = [until + 1, end + 1];
    }
    return merged;
  }

  /** The children that are in both, in an order that both have. */
  private keptChildren(before: Located, after: Located): Kept[] {
    const pairs = before.children.flatMap((child): Kept[] => {
      const partner = this.matches.afterOf(child);
      return partner?.parent === after
        ? [{ before: child.index, after: partner.index, weight: child.node.nodeSize }]
        : [];
    });
    return [...keepOrder(pairs)].toSorted((left, right) => left.before - right.before);
  }

  private gone(block: Located): ComparedBlock {
    return this.matches.afterOf(block) ? this.ghost(block) : this.one(block, 'before', 'removed');
  }

  private come(block: Located): ComparedBlock {
    const before = this.matches.beforeOf(block);
    return before ? this.pair(before, block, 'movedTo') : this.one(block, 'after', 'added');
  }

  /** Where a block was that has moved, with everything that was in it. */
  private ghost(block: Located): ComparedBlock {
    const runs = block.node.inlineContent ? runsOfOne(block.node, 'before') : [];
    const children = block.children.map((child) => this.ghost(child));
    return { change: 'movedFrom', before: block, after: null, attributes: [], children, runs };
  }

  private one(block: Located, side: 'before' | 'after', change: BlockChange): ComparedBlock {
    const runs = block.node.inlineContent ? runsOfOne(block.node, side) : [];
    const children = block.children.map((child) => (side === 'before' ? this.gone(child) : this.come(child)));
    return { change, before: null, after: null, [side]: block, attributes: [], children, runs };
  }
}

/** A block without content that names another row, as a picture does, is another picture and no other setting of it. */
function isOtherThing(before: Node, after: Node): boolean {
  const names = changedAttributes(before, after);
  return after.isLeaf && names.some((name) => isRowId(before.attrs[name]) || isRowId(after.attrs[name]));
}

function changedAttributes({ attrs: before }: Node, { attrs: after }: Node): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  names.delete('id');
  return [...names].filter((name) => !isDeepStrictEqual(before[name] ?? null, after[name] ?? null));
}
