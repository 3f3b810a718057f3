import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance';
import { nearSpellings } from './near-spellings';

describe('The spellings that are near to a misspelt word', () => {
  it.each([
    ['المستقل', 'المستقبل'],
    ['الحكومهه', 'الحكومه'],
    ['اقتصدا', 'اقتصاد'],
    ['ترامت', 'ترامب'],
    ['secuirty', 'security'],
    ['sanctons', 'sanctions'],
  ])('of %s include %s', (misspelt, meant) => {
    expect(nearSpellings(misspelt)).toContain(meant);
  });

  it('are all those of one slip, and not the word itself', () => {
    const near = nearSpellings('ports');
    expect(near.every((spelling) => editDistance('ports', spelling, 2) === 1)).toBe(true);
    expect(new Set(near).size).toBe(near.length);
    expect(near.length).toBeLessThan(300);
  });

  it.each(['2030', 'g20', 'привет', '', 'x'.repeat(21)])('are none of %j', (word) => {
    expect(nearSpellings(word)).toEqual([]);
  });
});
