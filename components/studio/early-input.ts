/** What is said while something waits for the page, and when the page has not come to work in a long time. */
export interface EarlyTexts {
  waiting: string;
  stuck: string;
}

/**
 * A page is seen, and can be written in, before its scripts work: on a slow line for seconds. A form that is sent then would be sent by the
 * browser and come to nothing, a button would do nothing, and React would put fields that it controls back to what they were. This keeps
 * what is sent, pressed, typed and chosen, and does it again, in its order, as soon as React has taken over what it was done to.
 *
 * It runs as a script of its own, before everything else on the page, so it refers to nothing outside of itself.
 */
export function keepEarlyInput(texts: EarlyTexts): void {
  type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  interface Kept {
    element: Element;
    repeat: () => void;
  }
  const RETRY_MS = 50;
  const NOTICE_MS = 1_000;
  const STUCK_MS = 20_000;
  const kept: Kept[] = [];
  let since = 0;
  let isLost = false;
  let notice: HTMLElement | null = null;

  // What scripts put into the page later works without React, such as the parts of a text in the editor.
  let received: WeakSet<Element> | null = null;
  document.addEventListener('DOMContentLoaded', () => {
    received = new WeakSet(document.querySelectorAll('form, button, input, textarea, select'));
  });

  const works = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'));
  const isEarly = (element: Element) => !works(element) && (received?.has(element) ?? true);
  const waited = () => Date.now() - since;

  /**
   * React hydrates at once for some events only, of which sending a form is none; in the middle of its work it would let the browser
   * send the form, and write its own into a field after what is done again.
   */
  const haveReactFinish = (element: Element) =>
    element.dispatchEvent(new Event('touchcancel', { bubbles: true }));

  /** Empty at first: screen readers tell of changes in what is there already. */
  function openNotice(): void {
    if (notice?.isConnected || !document.body) return;
    notice = document.createElement('p');
    notice.setAttribute('role', 'status');
    notice.className = 'early-notice';
    document.body.append(notice);
  }

  function show(): void {
    openNotice();
    const isSent = kept.some(({ element }) => element.matches('form, button'));
    const isDue = isLost || (waited() >= NOTICE_MS && isSent);
    if (!notice || !isDue) return;
    const words = isLost || waited() >= STUCK_MS ? texts.stuck : texts.waiting;
    if (notice.textContent !== words) notice.textContent = words;
  }

  /** The next that can be done again. Another comes before it only when it has waited for as long as nobody does. */
  function takeNext(): Kept | undefined {
    const isReady = ({ element }: Kept) => works(element) || !element.isConnected;
    const index = waited() < STUCK_MS ? (kept[0] && isReady(kept[0]) ? 0 : -1) : kept.findIndex(isReady);
    return index < 0 ? undefined : kept.splice(index, 1)[0];
  }

  function repeatAll(): void {
    for (let next = takeNext(); next; next = takeNext()) {
      if (next.element.isConnected) haveReactFinish(next.element);
      if (next.element.isConnected) next.repeat();
      // React has put another element in its place.
      else if (next.element.matches('form, button')) isLost = true;
    }
    if (kept.length > 0 || isLost) show();
    if (kept.length > 0) setTimeout(repeatAll, RETRY_MS);
    else if (!isLost) {
      notice?.remove();
      notice = null;
    }
  }

  function keep(event: Event, element: Element, repeat: () => void): void {
    // React may be about to take the element over because of this very event, and would answer it as well.
    event.stopImmediatePropagation();
    if (kept.some((one) => one.element === element)) return;
    kept.push({ element, repeat });
    openNotice();
    if (kept.length > 1) return;
    since = Date.now();
    setTimeout(repeatAll, RETRY_MS);
  }

  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      // A form with an address is meant to be sent by the browser.
      if (!(form instanceof HTMLFormElement) || form.hasAttribute('action')) return;
      if (!isEarly(form)) {
        haveReactFinish(form);
        return;
      }
      event.preventDefault();
      const { submitter } = event;
      keep(event, form, () => form.requestSubmit(submitter?.isConnected ? submitter : undefined));
    },
    true,
  );

  document.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      const sends = button?.type === 'submit' && button.form !== null;
      if (button && !sends && isEarly(button)) keep(event, button, () => button.click());
      // React hears of a choice by the click, which has been made by now.
      if (isChoice(event.target)) keepChoice(event, event.target);
    },
    true,
  );

  /** As a browser writes: React, which remembers the value that it has written, does not see it. */
  function writeUnseen(field: Field, property: 'value' | 'checked', value: string | boolean): void {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), property)?.set?.call(field, value);
  }

  /** Writes past React, and tells it of a change. */
  function write(field: Field, property: 'value' | 'checked', value: string | boolean): void {
    writeUnseen(field, property, value);
    const { _valueTracker: tracker } = field as { _valueTracker?: { setValue(value: string): void } };
    tracker?.setValue(property === 'checked' ? String(value) : `${value}\u0000`);
  }

  const finished = new WeakSet<Element>();

  /** React, in the middle of its work, would write its own into a field before it hears of the change. */
  function haveReactFinishAround(field: Field, property: 'value' | 'checked'): void {
    if (finished.has(field)) return;
    const value = Reflect.get(field, property);
    haveReactFinish(field);
    finished.add(field);
    if (Reflect.get(field, property) !== value) writeUnseen(field, property, value);
  }

  const isChoice = (target: EventTarget | null): target is HTMLInputElement =>
    target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type);

  const isText = (field: Element) =>
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && !/^(checkbox|radio|file)$/.test(field.type));
  /** The newest of each field, whoever hears of it: React may write over it before this is done again. */
  const newest = new Map<Element, string>();

  function enter(field: Field): void {
    const value = newest.get(field) ?? '';
    newest.delete(field);
    const { activeElement } = document;
    const range =
      field !== activeElement || field instanceof HTMLSelectElement
        ? null
        : ([field.selectionStart, field.selectionEnd] as const);
    const isOther = field.value !== value;
    write(field, 'value', value);
    if (isOther && range && range[0] !== null)
      (field as HTMLInputElement).setSelectionRange(value.length, value.length);
    field.dispatchEvent(
      new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  }

  function keepValue(event: Event, field: Field): void {
    if (!newest.has(field) && !isEarly(field)) {
      haveReactFinishAround(field, 'value');
      return;
    }
    newest.set(field, field.value);
    if (isEarly(field)) keep(event, field, () => enter(field));
  }

  function choose(field: HTMLInputElement): void {
    const isChosen = newest.get(field) === 'true';
    newest.delete(field);
    if (field.type === 'file') {
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return;
    }
    // A click, to which React listens, brings it to where it was.
    write(field, 'checked', !isChosen);
    field.click();
  }

  function keepChoice(event: Event, field: HTMLInputElement): void {
    if (!isEarly(field)) {
      if (isChoice(field)) haveReactFinishAround(field, 'checked');
      return;
    }
    newest.set(field, String(field.checked));
    keep(event, field, () => choose(field));
  }

  document.addEventListener(
    'input',
    (event) => {
      const field = event.target as Field;
      // Of a list too, although React hears of its change by another event: it would take the list over because of this one.
      if (isText(field) || field instanceof HTMLSelectElement) keepValue(event, field);
    },
    true,
  );

  document.addEventListener(
    'change',
    (event) => {
      const field = event.target as Field;
      if (field instanceof HTMLSelectElement) keepValue(event, field);
      else if (field instanceof HTMLInputElement && !isText(field)) keepChoice(event, field);
    },
    true,
  );
}
