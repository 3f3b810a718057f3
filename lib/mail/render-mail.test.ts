import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { isolated } from './isolated';
import { renderMail } from './render-mail';
import type { MailContent } from './types';

const NEWSROOM = { nameAr: 'مركز', nameEn: 'Markaz', siteUrl: 'https://news.example.org' };
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt;',
  'a\r\nBcc: everybody@example.org',
  '\u202Egnp.exe',
  'a\u2069</bdi><a href="https://evil.example">',
  '{title}',
];

const about =
  (title: string) =>
  (locale: Locale): MailContent => ({
    subject: `${locale === 'ar' ? 'اعتُمدت' : 'Approved'}: ${isolated(title)}`,
    blocks: [
      { kind: 'paragraph', text: `${locale === 'ar' ? 'اعتُمدت' : 'Approved'}: ${isolated(title)}` },
      { kind: 'button', label: locale === 'ar' ? 'فتح' : 'Open', path: '/studio/articles?a=1&b=2' },
      { kind: 'list', items: [{ text: isolated(title), path: '/studio' }] },
    ],
  });

/** Every element and attribute of the markup, without what stands in attributes. */
const elements = (html: string) => [...html.matchAll(/<(\/?[a-z0-9]+)/gi)].map(([, name]) => name).sort();

describe('A mail', () => {
  it.each(LOCALES)(
    'begins in the language of its recipient, and says the same in the other one (%s)',
    (locale) => {
      const { subject, text, html } = renderMail(about('Title'), locale, NEWSROOM);
      const [first, second] = locale === 'ar' ? ['اعتُمدت', 'Approved'] : ['Approved', 'اعتُمدت'];
      expect(subject).toBe(`${first}: \u2068Title\u2069`);
      for (const part of [text, html.slice(html.indexOf('<body'))])
        expect(part.indexOf(first)).toBeLessThan(part.indexOf(second));
      expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(html.indexOf('lang="ar" dir="rtl" style')).toBeGreaterThan(0);
      expect(html.indexOf('lang="en" dir="ltr" style')).toBeGreaterThan(0);
    },
  );

  it('leads to pages of this site with their whole address', () => {
    const { text, html } = renderMail(about('Title'), 'en', NEWSROOM);
    expect(text).toContain('Open\nhttps://news.example.org/studio/articles?a=1&b=2\n');
    expect(html).toContain('href="https://news.example.org/studio/articles?a=1&amp;b=2"');
  });

  it.each(['https://evil.example/', '//evil.example/', 'javascript:alert(1)', '/\\evil.example'])(
    'never leads to %s',
    (path) => {
      const compose = (): MailContent => ({ subject: '', blocks: [{ kind: 'button', label: 'a', path }] });
      expect(() => renderMail(compose, 'en', NEWSROOM)).toThrow('pages of this site alone');
    },
  );

  it('fetches nothing when it is opened', () => {
    const { html } = renderMail(about('Title'), 'ar', NEWSROOM);
    expect(html).not.toMatch(/<img|<link|<script|src=|url\(|@import/i);
  });

  it.each(HOSTILE)('shows the title %j as text', (title) => {
    const plain = renderMail(about('Title'), 'ar', NEWSROOM);
    const hostile = renderMail(about(title), 'ar', NEWSROOM);
    expect(elements(hostile.html)).toEqual(elements(plain.html));
    expect(hostile.html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(hostile.subject).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
    expect(hostile.text.split('\n')).toHaveLength(plain.text.split('\n').length);
  });

  it('of a very long title has a subject of one short line', () => {
    const { subject } = renderMail(about('كلمة '.repeat(200)), 'ar', NEWSROOM);
    expect([...subject].length).toBeLessThanOrEqual(202);
    expect(subject).toMatch(/…\u2069$/);
  });
});
