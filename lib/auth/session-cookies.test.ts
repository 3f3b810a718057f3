import { expect, it } from 'vitest';
import { deviceCookie, pendingCookie, sessionCookies } from './session-cookies';

const cookies = (siteUrl: string) => [
  ...Object.values(sessionCookies(siteUrl)),
  deviceCookie(siteUrl),
  pendingCookie(siteUrl),
];

it('On https no other host of the domain can set the cookies', () => {
  for (const { name, options } of cookies('https://news.example.org')) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
  }
});

it('On plain http, as on a developer’s machine, browsers accept the cookies', () => {
  for (const { name, options } of cookies('http://127.0.0.1:3000')) {
    expect(name).not.toMatch(/^__/);
    expect(options.secure).toBe(false);
  }
});
