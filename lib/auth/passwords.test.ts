import { describe, expect, it } from 'vitest';
import { cpuMs } from '@/lib/testing/cpu-ms';
import { generatePassword, hashPassword, needsRehash, passwordIssues, verifyPassword } from './passwords';

const keysOf = (password: string) =>
  passwordIssues(password, ['omar', 'farouk', 'عمر فاروق']).map((issue) => issue.key);

describe('A new password', () => {
  it.each([
    ['short', 'password.tooShort'],
    ['x'.repeat(300), 'password.tooLong'],
    ['aaaaaaaaaaaaaa', 'password.tooSimple'],
    ['abcdefghijklmno', 'password.tooSimple'],
    ['omarfarouk2026', 'password.ownWords'],
    ['عمر فاروق مركز', 'password.ownWords'],
    ['seven boats \ud800 at anchor', 'field.forbiddenCharacters'],
    ['markaz2026markaz', 'password.ownWords'],
    ['Farouk!Omar!99', 'password.ownWords'],
  ])('%j is refused: %s', (password, key) => {
    expect(keysOf(password)).toEqual([key]);
  });

  it.each([
    ...['iloveyou12345', 'letmein123456', 'changeme12345', 'welcome2dubai', 'football2024!', 'Summer2026!!!'],
    ...['P@ssw0rd12345', 'Password2026!', 'admin123456789', 'monkeymonkeymonkey', 'Dubai2026Dubai2026'],
    ...['1q2w3e4r5t6y', 'qwertyuiop12', 'zxcvbnm,./12', '!QAZ2wsx#EDC', "asdfghjkl;'1", '0123456789101112'],
    ...['abcabcabcabc', '121212121212', 'aA1!aA1!aA1!', '2026201820262018'],
    ...['كلمة السر 12345', 'اللهم123456789', 'محمد محمد ١٢٣٤٥', 'بسم الله الرحمن الرحيم', 'حَبيبي12345678'],
    ...['ضصثقفغعهخحجد', 'حشسسصخقي12345', 'السلام عليكم', 'القاهرة2026!!', 'ابجد هوز 2026'],
  ])('%j is refused, because it is among the first guesses', (password) => {
    expect(keysOf(password)).toEqual(['password.tooSimple']);
  });

  it.each([
    ...['plain sailing to Fujairah', 'correct horse battery staple', 'tides and lighthouses', 'xK9#mQ2$vL7p'],
    ...[
      'kw7f-2mzp-x9ca-t4hd',
      'ثلاثة قوارب تحت المطر',
      'صندوق أزرق فوق السطوح',
      'nine lanterns over the creek',
    ],
  ])('%j is accepted', (password) => {
    expect(keysOf(password)).toEqual([]);
  });

  it.each(['aA1@ ', '1q', 'ب', 'p@$$w0rd', '@@@@((((', 'l1|!'])(
    'made of many %j is checked in less than a second',
    (part) => {
      expect(cpuMs(() => keysOf(part.repeat(256).slice(0, 256)))).toBeLessThan(1_000);
    },
  );

  it('may be Arabic and is counted in letters, not bytes', async () => {
    expect(keysOf('سبع سفن في الميناء')).toEqual([]);
    const hash = await hashPassword('سبع سفن في الميناء');
    expect(await verifyPassword(hash, 'سبع سفن في الميناء')).toBe(true);
    expect(await verifyPassword(hash, 'سبع سفن في المينا')).toBe(false);
    expect(needsRehash(hash)).toBe(false);
  });

  it('that is generated is long and never the same', () => {
    expect(generatePassword()).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(generatePassword()).not.toBe(generatePassword());
  });
});
