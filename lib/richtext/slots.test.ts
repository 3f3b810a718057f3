import { describe, expect, it } from 'vitest';
import { escapeHtml } from './html-text';
import { slotHtml, splitSlots } from './slots';

describe('A slot in stored HTML', () => {
  it('is found with its payload between what stands around it', () => {
    const payload = { id: 'a', alt: `خريطة "الخليج" & <b>'x'</b> &amp; {1}` };
    const html = `<figure>${slotHtml('picture', payload)}<figcaption>x</figcaption></figure>${slotHtml('entry-card', {})}`;
    expect(splitSlots(html)).toEqual([
      '<figure>',
      { kind: 'picture', payload },
      '<figcaption>x</figcaption></figure>',
      { kind: 'entry-card', payload: {} },
    ]);
  });

  it('is never found in what somebody has typed, in text or in an attribute', () => {
    const typed = escapeHtml(slotHtml('picture', { id: 'a' }));
    const html = `<p title="${typed}">${typed}</p>`;
    expect(splitSlots(html)).toEqual([html]);
  });

  it('is not needed: HTML without any, or none at all, stays as it is', () => {
    expect(splitSlots('<p>x</p>')).toEqual(['<p>x</p>']);
    expect(splitSlots('')).toEqual([]);
  });
});
