import { describe, expect, it } from 'vitest';
import { isAllowedHref, isExternalHref } from './href';

describe('A link may lead', () => {
  it.each([
    'https://example.org',
    'http://example.org/a?b=1&c=2#d',
    'HTTPS://EXAMPLE.ORG/',
    'https://example.org/مقال/الشارقة',
    'https://مثال.إختبار/',
    'https://[2001:db8::1]:8443/x',
    'mailto:news@example.org',
    'mailto:news@example.org?subject=News',
    'tel:+97124444444',
    '/ar/articles/مركز-المستقبل',
    '/',
    '/en/search?q=a%20b',
  ])('to %s', (href) => {
    expect(isAllowedHref(href)).toBe(true);
  });
});

describe('A link may not lead', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u0000script:alert(1)',
    '\u200bjavascript:alert(1)',
    'javascript\u00ad:alert(1)',
    '\ufeffhttps://example.org',
    'ｊａｖａｓｃｒｉｐｔ：alert(1)',
    'javascript：alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
    '%6aavascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml;base64,AAAA',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.org/',
    'intent://scan/#Intent;end',
    'view-source:https://example.org',
    'x-javascript:alert(1)',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'https:/evil.example',
    'https:evil.example',
    'https:///evil.example',
    'https:\\\\evil.example',
    'https://',
    'http://a b.example',
    'https://bank.example@evil.example',
    'https://user:secret@example.org',
    'https://example.org/\u202Egpj.exe',
    'https://example.org/\u2066x',
    'https://exa\u00admple.org',
    'https://example.org/ x',
    'https://example.org/\ud800',
    'mailto:',
    'mailto:a@b@c',
    'mailto:a@b.example\r\nBcc:all@example.org',
    'tel:',
    'tel:call-me"onclick="x',
    'example.org',
    'www.example.org',
    'relative/path',
    './path',
    '#part',
    '?q=1',
    '',
    `https://example.org/${'a'.repeat(2048)}`,
  ])('to %j', (href) => {
    expect(isAllowedHref(href)).toBe(false);
  });

  it.each([[null], [undefined], [7], [true], [['https://example.org']], [{ href: 'https://example.org' }]])(
    'to something that is not text: %j',
    (href) => {
      expect(isAllowedHref(href)).toBe(false);
    },
  );
});

describe('A link leaves the site', () => {
  it('if it is a web address', () => {
    expect(['https://example.org', 'HTTP://example.org/x'].map(isExternalHref)).toEqual([true, true]);
  });

  it('but not if it is a path, a mail address or a telephone number', () => {
    expect(['/ar', 'mailto:a@b.example', 'tel:+1'].map(isExternalHref)).toEqual([false, false, false]);
  });
});
