import { describe, expect, it } from 'vitest';
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
  ])('%j is refused: %s', (password, key) => {
    expect(keysOf(password)).toEqual([key]);
  });

  it('may be Arabic and is counted in letters, not bytes', async () => {
    expect(keysOf('سبع سفن في الميناء')).toEqual([]);
    const hash = await hashPassword('سبع سفن في الميناء');
    expect(await verifyPassword(hash, 'سبع سفن في الميناء')).toBe(true);
    expect(await verifyPassword(hash, 'سبع سفن في المينا')).toBe(false);
    expect(needsRehash(hash)).toBe(false);
  });

  it('made for somebody is long and never the same', () => {
    expect(generatePassword()).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(generatePassword()).not.toBe(generatePassword());
  });
});
