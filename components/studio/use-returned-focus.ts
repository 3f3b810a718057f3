import { useEffect } from 'react';

const MODAL = '[role="dialog"][aria-modal="true"]';
const HEADING = 'h1, h2, h3';

/** For so long what was done in a dialog may still change its page and take away the button that got the focus back. */
const SETTLED_MS = 5_000;

interface Opened {
  modal: Element;
  /** What had the focus before, then what is around it. */
  elements: HTMLElement[];
}

/**
 * Gives the focus back when a dialog goes and took it along: to the button that opened it, or, when that is gone too, to the nearest heading around it that
 * is left. Otherwise whoever uses a keyboard would begin at the top of the page. Dialogs that give it back themselves are left alone, and so is whoever has
 * gone on since, with the pointer or with the keyboard, also to where nothing takes the focus.
 */
export function useReturnedFocus(): void {
  useEffect(() => watchDialogs(), []);
}

function watchDialogs(): () => void {
  const opened: Opened[] = [];
  let last: HTMLElement | null = null;
  let settling: HTMLElement[] = [];
  let settled: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(() => {
    while (opened.length > 0 && opened.at(-1)?.modal.isConnected === false) {
      settling = opened.pop()?.elements ?? [];
      clearTimeout(settled);
      settled = setTimeout(() => {
        if (opened.length === 0) observer.disconnect();
        settling = [];
      }, SETTLED_MS);
    }
    if (settling.length > 0 && isLost()) giveFocus(settling);
  });

  function notice({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    const modal = target.closest(MODAL);
    if (modal && !opened.some((each) => each.modal === modal)) {
      // What had the focus may have gone with a dialog before it.
      const former = last?.isConnected ? null : opened.at(-1)?.elements;
      opened.push({ modal, elements: former ?? elementsAround(last) });
      observer.observe(document.body, { childList: true, subtree: true });
    }
    last = target;
  }

  function leaveAlone(): void {
    settling = [];
  }
  function noticeKey({ key }: KeyboardEvent): void {
    if (key === 'Tab') leaveAlone();
  }

  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true };
  document.addEventListener('focusin', notice, options);
  document.addEventListener('pointerdown', leaveAlone, options);
  document.addEventListener('keydown', noticeKey, options);
  return () => {
    listening.abort();
    clearTimeout(settled);
    observer.disconnect();
  };
}

const isLost = () => document.activeElement === null || document.activeElement === document.body;

function elementsAround(last: HTMLElement | null): HTMLElement[] {
  const menu = last?.closest('[role="menu"]');
  // A menu is gone by then, and its button is not.
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : last;
  const elements: HTMLElement[] = [];
  for (let element = opener; element; element = element.parentElement) elements.push(element);
  return elements.includes(document.body) ? elements : [...elements, document.body];
}

function giveFocus([opener, ...around]: HTMLElement[]): void {
  if (opener?.isConnected) opener.focus({ preventScroll: true });
  if (!isLost()) return;
  const target = around.map(headingIn).find((heading) => heading !== undefined);
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus();
}

/** A text that is being edited is left alone: its editor takes changes of its headings back, and the focus with them. */
function headingIn(element: HTMLElement): HTMLElement | undefined {
  if (!element.isConnected) return undefined;
  const headings = [...element.querySelectorAll<HTMLElement>(HEADING)];
  return headings.find((heading) => !heading.closest('[contenteditable="true"]'));
}
