import type { Locator } from '@playwright/test';

export interface Brought {
  html?: string;
  text?: string;
}

/** Dispatches a paste with this clipboard to the text, as the browser does after Ctrl+V. */
export function paste(text: Locator, { html = '', text: plain = '' }: Brought): Promise<void> {
  return text.evaluate(
    (element, data) => {
      const clipboardData = new DataTransfer();
      if (data.html) clipboardData.setData('text/html', data.html);
      if (data.plain) clipboardData.setData('text/plain', data.plain);
      element.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    },
    { html, plain },
  );
}

/** Drops this from another program at the end of a block, or in the gap above it. */
export function drop(
  block: Locator,
  { html = '', text: plain = '' }: Brought,
  side: 'end' | 'above' = 'end',
): Promise<void> {
  return block.evaluate(
    (element, data) => {
      const dataTransfer = new DataTransfer();
      if (data.html) dataTransfer.setData('text/html', data.html);
      if (data.plain) dataTransfer.setData('text/plain', data.plain);
      const endOfWords = () => {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (texts.nextNode());
        const range = document.createRange();
        const length = texts.currentNode.textContent?.length ?? 0;
        range.setStart(texts.currentNode, length - 1);
        range.setEnd(texts.currentNode, length);
        const { left, right, top, height } = range.getBoundingClientRect();
        const isRightToLeft = getComputedStyle(element).direction === 'rtl';
        return { clientX: isRightToLeft ? left + 1 : right - 1, clientY: top + height / 2 };
      };
      const above = () => {
        const { left, width, top } = element.getBoundingClientRect();
        return { clientX: left + width / 2, clientY: top - 2 };
      };
      const at = data.side === 'end' ? endOfWords() : above();
      for (const type of ['dragenter', 'dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer, ...at }));
    },
    { html, plain, side },
  );
}
