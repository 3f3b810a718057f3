import { expect, it } from 'vitest';
import type { Reply } from './http-get';
import { nginxSettings } from './nginx-settings';

function reply(rawHeaders: string[]): Reply {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return { status: 200, headers, rawHeaders, body: Buffer.from('x'), milliseconds: 1 };
}

function settingsFor(sent: Reply): string {
  const answers = [{ path: '/en', file: '/tmp/x/0', reply: sent }];
  return nginxSettings('/tmp/x', new Map([[3600, answers]]), { isTuned: false });
}

it('nginx sends the headers that readers were sent, except those that it sets itself', () => {
  const sent = reply(['ETag', 'W/"abc"', 'Date', 'today', 'Content-Length', '1', 'Content-Encoding', 'br']);
  const settings = settingsFor(sent);
  expect(settings).toContain('add_header ETag "W/\\"abc\\"";');
  expect(settings).toContain('add_header Content-Encoding "br";');
  expect(settings).toContain('default_type "text/html; charset=utf-8";');
  expect(settings).toContain('listen 127.0.0.1:3600 ');
  expect(settings).not.toMatch(/add_header (Date|Content-Length)/);
});

it('A header that nginx would read as a variable is refused', () => {
  const sent = reply(['X-Price', '$5']);
  expect(() => settingsFor(sent)).toThrow('variable');
});
