import { isElement, isEmptyText, isText, unwrap } from './elements';
import { styleValue } from './style-value';
import type { Intake, LeftOutKind } from './types';

const innerStates = (element: Element, property: string): boolean =>
  [...element.querySelectorAll('[style], [data-class-style]')].some(
    (inner) => styleValue(inner, property) !== '',
  );

/** Pages give a row of boxes no size, so that no gaps stand between them, and the boxes a size of their own. */
const isWithoutSize = (element: Element): boolean =>
  /^0(px|pt|em|rem|%)?$/.test(styleValue(element, 'font-size')) &&
  !innerStates(element, 'font-size') &&
  !innerStates(element, 'font');

/** What is inside may be visible again. */
const isInvisible = (element: Element): boolean =>
  /^(hidden|collapse)$/.test(styleValue(element, 'visibility')) && !innerStates(element, 'visibility');

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  styleValue(element, 'display') === 'none' ||
  /^(all|screen)$/.test(styleValue(element, 'mso-hide')) ||
  isInvisible(element) ||
  isWithoutSize(element);

/** `<del>` everywhere; Word Online writes a class, and so do filtered files of Word. */
const isDeleted = (element: Element): boolean =>
  element.tagName === 'DEL' ||
  /\b(msoDel|TrackChange\w*Delet\w*|TrackedDelete\w*)\b/i.test(element.className);

/** Programs cut one passage into many elements. Those that follow one another count once. */
function continuesPassage(element: Element, removed: ReadonlySet<Node>): boolean {
  let before = element.previousSibling;
  while (before && isText(before) && isEmptyText(before.data)) before = before.previousSibling;
  return before !== null && removed.has(before);
}

function leaveOut(
  { root, leftOut }: Intake,
  kind: LeftOutKind,
  matches: (element: Element) => boolean,
): void {
  const removed = new Set<Node>();
  const visit = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      if (!matches(child)) visit(child);
      else {
        const holdsSomething = !isEmptyText(child.textContent) || child.querySelector('img') !== null;
        if (holdsSomething && !continuesPassage(child, removed)) leftOut[kind] += 1;
        removed.add(child);
      }
    }
  };
  visit(root);
  for (const node of removed) node.parentNode?.removeChild(node);
}

/** Leaves out what the writer of the text cannot see. */
export function leaveOutHidden(intake: Intake): void {
  leaveOut(intake, 'hidden', isHidden);
}

/** Takes tracked changes as made: what was deleted goes, what was inserted stays. */
export function takeTrackedChanges(intake: Intake): void {
  leaveOut(intake, 'deletions', isDeleted);
  for (const inserted of intake.root.querySelectorAll('ins')) unwrap(inserted);
}
