import { describe, expect, it } from 'vitest';
import { slugsFollowNames } from './use-new-record';

const EMPTY = { nameAr: '', nameEn: '', slugAr: '', slugEn: '' };

describe('The slugs of a new record', () => {
  it('follow the names while they are typed', () => {
    const first = slugsFollowNames(EMPTY, { ...EMPTY, nameEn: 'Sea Trade', nameAr: 'تجارة البحر' });
    expect(first).toMatchObject({ slugEn: 'sea-trade', slugAr: 'تجارة-البحر' });
    expect(slugsFollowNames(first, { ...first, nameEn: 'Sea Power' }).slugEn).toBe('sea-power');
  });

  it('stay as the user has typed them', () => {
    const own = { ...EMPTY, nameEn: 'Sea Trade', slugEn: 'trade' };
    expect(slugsFollowNames(own, { ...own, nameEn: 'Sea Power' }).slugEn).toBe('trade');
  });
});
