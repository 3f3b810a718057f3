import { useEffect } from 'react';
import { type Left, leftAt } from './left-at';

const MODAL = '[role="dialog"][aria-modal="true"]';
const HEADING = 'h1, h2, h3';
/** What holds several of one kind, where the next one is nearer than a heading. */
const TOGETHER = 'ul, ol, nav, [role="dialog"], [role="group"]';
const FIRST = '[data-autofocus]:not(:disabled)';
const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled)';

/** For so long what was done may still change its page and take away the button that got the focus back. */
const SETTLED_MS = 5_000;
/** Whatever gives the focus to something of its own after a press comes first. */
const PAUSE_MS = 100;

interface Opened {
  modal: Element;
  left: Left;
}

/** What may lose the focus now. */
interface Settling extends Left {
  /** The page on which it was pressed; null where a dialog has closed, which may lead to another one. */
  path: string | null;
}

/**
 * Gives the focus back when a dialog goes and took it along, or when what was pressed by a key is disabled for a while or goes: to the button that opened or
 * was pressed, or, when that is gone too, to what is left beside it or to the nearest heading around it. Otherwise whoever uses a keyboard would begin at
 * the top of the page. Whatever gives it back itself is left alone, and so is whoever has gone on since, with the pointer or with the keyboard, also to
 * where nothing takes the focus.
 */
export function useReturnedFocus(): void {
  useEffect(() => watchFocus(), []);
}

function watchFocus(): () => void {
  const opened: Opened[] = [];
  let last: HTMLElement | null = null;
  let settling: Settling | null = null;
  let settled: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(() => {
    while (opened.length > 0 && opened.at(-1)?.modal.isConnected === false) {
      const former = opened.pop();
      if (former) settle({ ...former.left, path: null });
    }
    if (!settling || !isLost()) return;
    if (settling.path === null) giveFocus(settling);
    else pause ??= setTimeout(giveAfterPress, PAUSE_MS);
  });
  const observe = () =>
    observer.observe(document.body, {
      ...{ childList: true, subtree: true },
      ...{ attributes: true, attributeFilter: ['disabled'] },
    });

  function settle(next: Settling): void {
    settling = next;
    observe();
    clearTimeout(settled);
    settled = setTimeout(end, SETTLED_MS);
  }

  function end(): void {
    // The server has not answered yet.
    if (settling && isWaiting(settling) && isLost()) {
      settle(settling);
      return;
    }
    if (opened.length === 0) observer.disconnect();
    settling = null;
  }

  function giveAfterPress(): void {
    pause = undefined;
    if (settling && isLost() && location.pathname === settling.path) giveFocus(settling);
  }

  function notice({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    const modal = target.closest(MODAL);
    if (modal && !opened.some((each) => each.modal === modal)) {
      // What had the focus may have gone with a dialog before it.
      const former = last?.isConnected ? null : opened.at(-1)?.left;
      opened.push({ modal, left: former ?? leftAt(last) });
      observe();
    }
    last = target;
  }

  /** Keys click without a position. */
  function noticePress({ detail }: MouseEvent): void {
    const { activeElement: pressed, body } = document;
    if (detail !== 0 || !(pressed instanceof HTMLElement) || pressed === body || isEdited(pressed)) return;
    settle({ ...leftAt(pressed), path: location.pathname });
  }

  function leaveAlone(): void {
    settling = null;
  }
  function noticeKey({ key }: KeyboardEvent): void {
    if (key === 'Tab') leaveAlone();
  }

  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true };
  document.addEventListener('focusin', notice, options);
  document.addEventListener('pointerdown', leaveAlone, options);
  document.addEventListener('keydown', noticeKey, options);
  document.addEventListener('click', noticePress, options);
  return () => {
    listening.abort();
    clearTimeout(settled);
    clearTimeout(pause);
    observer.disconnect();
  };
}

const isLost = () => document.activeElement === null || document.activeElement === document.body;
const isEdited = (element: Element) => element.closest('[contenteditable="true"]') !== null;

/** Whether what was pressed is disabled, as buttons are while the server answers. */
const isWaiting = ({ openers: [pressed], path }: Settling) =>
  path !== null && pressed?.isConnected === true && pressed.matches(':disabled');

function giveFocus(settling: Settling): void {
  const { openers, popup, around, path } = settling;
  if (isWaiting(settling)) return;
  const [pressed, button] = openers;
  // A small window may be open still.
  const inWindow = path !== null && popup ? besideIn(popup) : null;
  for (const opener of [pressed, inWindow, button]) {
    if (opener?.isConnected) opener.focus({ preventScroll: true });
    if (!isLost()) return;
  }
  for (const element of around.filter(({ isConnected }) => isConnected)) {
    const beside = path !== null ? besideIn(element) : null;
    const target = beside ?? headingIn(element);
    if (!target) continue;
    if (target !== beside && !target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus();
    return;
  }
}

/** Of a dialog what has the focus first, not the button in its corner. */
const besideIn = (element: Element): HTMLElement | null =>
  element.matches(TOGETHER)
    ? (element.querySelector<HTMLElement>(FIRST) ?? element.querySelector<HTMLElement>(FOCUSABLE))
    : null;

/** A text that is being edited is left alone: its editor takes changes of its headings back, and the focus with them. */
const headingIn = (element: HTMLElement): HTMLElement | undefined =>
  [...element.querySelectorAll<HTMLElement>(HEADING)].find((heading) => !isEdited(heading));
