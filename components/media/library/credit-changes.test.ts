import { describe, expect, it } from 'vitest';
import type { MediaItem } from '@/components/media/media-item';
import { sharedCredit, withCredit } from './credit-changes';

const items = (...credits: string[]) =>
  credits.map((creditEn) => ({ creditEn, creditAr: 'المركز' }) as MediaItem);

describe('The credit of many', () => {
  it.each([
    ['the same one', ['Sara', 'Sara'], 'Sara'],
    ['none at all', ['', ''], ''],
    ['different ones', ['Sara', 'Omar'], null],
    ['one that some lack', ['Sara', ''], null],
  ])('is told of %s', (_what, credits, shared) => {
    expect(sharedCredit(items(...credits), 'creditEn')).toBe(shared);
  });

  it('stays in a language in which nothing was written', () => {
    expect(withCredit({}, 'creditEn', { value: 'Omar', shared: null })).toEqual({ creditEn: 'Omar' });
    expect(withCredit({ creditAr: 'سارة' }, 'creditEn', { value: 'Omar', shared: '' })).toEqual({
      ...{ creditAr: 'سارة', creditEn: 'Omar' },
    });
  });

  it('stays where something was written and removed again, also where the credits differ', () => {
    expect(withCredit({ creditEn: 'O' }, 'creditEn', { value: '', shared: null })).toEqual({});
    expect(withCredit({ creditEn: 'Sar' }, 'creditEn', { value: 'Sara', shared: 'Sara' })).toEqual({});
  });

  it('goes where the one that all have is removed', () => {
    expect(withCredit({}, 'creditEn', { value: '', shared: 'Sara' })).toEqual({ creditEn: '' });
  });
});
