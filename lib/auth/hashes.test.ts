import { expect, it } from 'vitest';
import { hash, hashWithSalt, verify } from './hashes';

it('A text is verified by its own hash alone', async () => {
  const made = await hash('كلمة مرور طويلة');
  expect(made).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verify('كلمة مرور طويلة', made)).toBe(true);
  expect(await verify('كلمة مرور طويله', made)).toBe(false);
});

it('The same text and salt make the same bytes, another salt others', async () => {
  const bytes = (salt: number) => hashWithSalt('code', Buffer.alloc(16, salt));
  expect(await bytes(1)).toEqual(await bytes(1));
  expect(await bytes(1)).not.toEqual(await bytes(2));
  expect(await bytes(1)).toHaveLength(32);
});

it('What is no hash is refused, and the next one is verified all the same', async () => {
  await expect(verify('text', 'no hash')).rejects.toThrow();
  expect(await verify('text', await hash('text'))).toBe(true);
});

it('Hashes that are asked for at once are made by one thread', async () => {
  await Promise.all(['one', 'two', 'three', 'four'].map(hash));
  const { markazThreads: threads } = globalThis as { markazThreads?: Map<string, unknown> };
  expect([...(threads?.keys() ?? [])]).toEqual(['hashes']);
});
