import type { Mark, Node } from '@tiptap/pm/model';
import { type Direction, directionOf } from '@/lib/i18n/locales';
import { getInlineSpec, getMarkSpec } from './find-spec';

/** Texts that share one bidirectional scope. Isolate characters must pair up within it. */
export interface BidiScope {
  /** Numbers of the texts among the children of the textblock. */
  indexes: number[];
  /** Null for a run that was isolated by hand and whose direction the browser finds. */
  direction: Direction | null;
}

const isolatingMark = (node: Node) => node.marks.find((mark) => getMarkSpec(mark).isolates) ?? null;
const isLineBreak = (node: Node) => !node.isText && getInlineSpec(node).isLineBreak === true;

function directionOfMark({ attrs }: Mark): Direction | null {
  return attrs.dir ?? (attrs.lang && directionOf(attrs.lang));
}

/**
 * The scopes of a textblock that is written in this direction. Each run that was isolated by hand is one, and the text outside of them
 * on one line (between line breaks) is another.
 */
export function bidiScopes(children: readonly Node[], direction: Direction): BidiScope[] {
  const scopes: BidiScope[] = [];
  let outside: BidiScope = { indexes: [], direction };
  let run: { mark: Mark; scope: BidiScope } | null = null;
  children.forEach((child, index) => {
    const breaks = isLineBreak(child);
    if (breaks) outside = { indexes: [], direction };
    const mark = breaks ? null : isolatingMark(child);
    if (!mark) run = null;
    else if (!run?.mark.eq(mark)) run = { mark, scope: { indexes: [], direction: directionOfMark(mark) } };
    if (!child.isText) return;
    const scope = run?.scope ?? outside;
    if (scope.indexes.length === 0) scopes.push(scope);
    scope.indexes.push(index);
  });
  return scopes;
}
