/** What is said while something waits for the page, and when the page has not come to work in a long time. */
export interface EarlyTexts {
  waiting: string;
  stuck: string;
}

/**
 * A page is seen, and can be written in, before its scripts work: on a slow line for seconds. A form that is sent then would be sent by the
 * browser and come to nothing, a button would do nothing, and React would take what was typed back out of a field that it controls. This
 * keeps all three and does them again, in their order, as soon as React has taken over what they were done to.
 *
 * It runs as a script of its own, before everything else on the page, so it refers to nothing outside of itself.
 */
export function keepEarlyInput(texts: EarlyTexts): void {
  type Field = (HTMLInputElement | HTMLTextAreaElement) & {
    _valueTracker?: { setValue(value: string): void };
  };
  interface Kept {
    element: Element;
    repeat: () => void;
  }
  const RETRY_MS = 50;
  const NOTICE_MS = 1_000;
  const STUCK_MS = 20_000;
  const kept: Kept[] = [];
  let since = 0;
  let notice: HTMLElement | null = null;

  // What scripts put into the page later works without React, such as the parts of a text in the editor.
  let received: WeakSet<Element> | null = null;
  document.addEventListener('DOMContentLoaded', () => {
    received = new WeakSet(document.querySelectorAll('form, button, input, textarea'));
  });

  const works = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'));
  const isEarly = (element: Element) => !works(element) && (received?.has(element) ?? true);

  function show(): void {
    const waited = Date.now() - since;
    const isSent = kept.some(({ element }) => !('value' in element) || element instanceof HTMLButtonElement);
    if (waited < NOTICE_MS || !isSent) return;
    if (!notice) {
      notice = document.createElement('p');
      notice.setAttribute('role', 'status');
      notice.className = 'early-notice';
      document.body.append(notice);
    }
    const words = waited < STUCK_MS ? texts.waiting : texts.stuck;
    if (notice.textContent !== words) notice.textContent = words;
  }

  function repeatAll(): void {
    while (kept[0] && (works(kept[0].element) || !kept[0].element.isConnected)) {
      const { element, repeat } = kept.shift() as Kept;
      if (element.isConnected) repeat();
    }
    if (kept.length > 0) {
      show();
      setTimeout(repeatAll, RETRY_MS);
      return;
    }
    notice?.remove();
    notice = null;
  }

  function keep(event: Event, element: Element, repeat: () => void): void {
    // React may be about to take the element over because of this very event, and would answer it as well.
    event.stopImmediatePropagation();
    if (kept.some((one) => one.element === element)) return;
    kept.push({ element, repeat });
    if (kept.length > 1) return;
    since = Date.now();
    setTimeout(repeatAll, RETRY_MS);
  }

  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      // A form with an address is meant to be sent by the browser.
      if (!(form instanceof HTMLFormElement) || form.hasAttribute('action') || !isEarly(form)) return;
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
    },
    true,
  );
  document.addEventListener(
    'input',
    (event) => {
      const field = event.target as Field;
      const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
      if (!isText || /^(checkbox|radio|file)$/.test(field.type) || !isEarly(field)) return;
      keep(event, field, () => {
        // React compares with what it remembers, which is what was typed already.
        field._valueTracker?.setValue('');
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    true,
  );
}
