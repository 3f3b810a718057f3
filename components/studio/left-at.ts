/** A menu or a small window beside its button, which names it. */
const POPUP = '[role="menu"], [role="dialog"]:not([aria-modal="true"])';

/** Where somebody was. */
export interface Left {
  /** What had the focus, and the button of the menu that it was in, which is gone by then. */
  openers: HTMLElement[];
  /** That menu or small window. */
  popup: Element | null;
  /** What is around them, the nearest first. */
  around: HTMLElement[];
}

/** Where somebody is who has this element before them. */
export function leftAt(element: HTMLElement | null): Left {
  const popup = element?.closest(POPUP) ?? null;
  const button = document.getElementById(popup?.getAttribute('aria-labelledby') ?? '');
  const openers = [element, button].filter((each) => each !== null);
  const inPopup = parentsOf(element).filter((parent) => popup?.contains(parent));
  return { openers, popup, around: [...inPopup, ...parentsOf(button ?? element), document.body] };
}

function parentsOf(element: HTMLElement | null): HTMLElement[] {
  const parents: HTMLElement[] = [];
  for (let parent = element?.parentElement; parent; parent = parent.parentElement) parents.push(parent);
  return parents;
}
