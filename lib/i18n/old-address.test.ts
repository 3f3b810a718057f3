import { describe, expect, it } from 'vitest';
import { parseOldAddress } from './old-address';

const ITEM = '/Mainpage/Item/4089';

describe('An address of the former site', () => {
  it.each([
    ['/en-US/Mainpage/Item/4089/training-tasks-how-nato-plans', 'en'],
    ['/ar-AE/Mainpage/Item/4089/training-tasks', 'ar'],
    ['/ar-AE/Mainpage/Item/4089', 'ar'],
    ['/AR-ae/mainpage/ITEM/4089/', 'ar'],
    ['/en/Mainpage/Item/4089', 'en'],
    ['/mariju.php/Mainpage/Item/4089/training-tasks', 'en'],
    ["/1'%20OR%20'1'%3D'1/Mainpage/Item/4089/%D9%85%D9%87%D8%A7%D9%85", 'ar'],
    ['/anything/Mainpage/Item/4089/مهام-التدريب', 'ar'],
    ['/anything/Mainpage/Item/4089/%C7%E1%E3%E5', 'ar'],
    ['/Mainpage/Item/4089/training-tasks?utm_source=a/b', 'en'],
    ['//Mainpage/Item/0004089//x', 'en'],
  ])('%s names the piece by its number, and the language %s', (target, locale) => {
    expect(parseOldAddress(target)).toEqual({ path: ITEM, locale });
  });

  it('of a release article is another one than that of an item', () => {
    expect(parseOldAddress('/Release/ReleaseArticle/12/عنوان')).toEqual({
      path: '/Release/ReleaseArticle/12',
      locale: 'ar',
    });
  });

  it.each([
    ...['/ar/articles/4089', '/ar-AE/Mainpage/Item/', '/ar-AE/Mainpage/Item/0', '/ar-AE/Mainpage/Item/12a'],
    ...['/ar-AE/Mainpage/Items/12', '/a/b/Mainpage/Item/12', '/ar-AE/Mainpage/Item/1234567890'],
    ...['/ar-AE?x=/Mainpage/Item/12', '/'],
  ])('is not %s', (target) => {
    expect(parseOldAddress(target)).toBeNull();
  });
});
