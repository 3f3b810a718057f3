import { describe, expect, it } from 'vitest';
import { estimateDirection } from './estimate-direction';

// Long texts are estimated from those estimated before; short ones never are, so the parts of a text tell what is right.
const PIECES = ['كلمة', 'word', '2018', ' ', '  ', '\n', '@', 'a@b.c', 'www.x.org', '،', 'ع', 'q', '-'];
const BASE = Array.from({ length: 300 }, (_, index) => (index % 5 < 2 ? 'عربي' : 'latin')).join(' ');

function fromScratch(text: string): 'rtl' | 'ltr' | null {
  const found = text.split(/\s+/).map((word) => estimateDirection(word));
  const strong = found.filter((direction) => direction !== null);
  const rtl = strong.filter((direction) => direction === 'rtl');
  return strong.length === 0 ? null : rtl.length / strong.length > 0.4 ? 'rtl' : 'ltr';
}

describe('The direction of a long text', () => {
  it('is the same after every change in it as if the whole were read again', () => {
    let seed = 7;
    const below = (end: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % end;
    };
    let text = BASE;
    const directions = new Set<string | null>();
    for (let change = 0; change < 400; change += 1) {
      const at = below(text.length + 1);
      const piece = PIECES[below(PIECES.length)] ?? '';
      text = text.slice(0, at) + piece + text.slice(at + below(6));
      const direction = estimateDirection(text);
      directions.add(direction);
      expect(direction).toBe(fromScratch(text));
    }
    expect(directions).toEqual(new Set(['rtl', 'ltr']));
  });

  it('follows a word at its very start and end, and one that is joined with the next', () => {
    const edge = (text: string) => expect(estimateDirection(text)).toBe(fromScratch(text));
    edge(BASE);
    for (const part of ['عربي', 'x', ' ']) {
      edge(part + BASE);
      edge(BASE + part);
    }
    edge(BASE.replace(' latin', 'latin'));
    edge(BASE.replace(' latin', ''));
    edge(BASE.slice(0, 1_200));
  });
});
