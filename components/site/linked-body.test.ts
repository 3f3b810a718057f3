import { expect, it } from 'vitest';
import { linkedBody } from './linked-body';

const linked = (bodyHtml: string) => linkedBody({ bodyHtml, locale: 'ar', number: 7 });

it('What is said beside a block in the other language is in that of the piece', () => {
  const html = linked('<p id="b-a" dir="rtl">نص.</p><p id="b-b" lang="en" dir="ltr">Text.</p>');
  const [own = '', foreign = ''] = html.split('</p>');
  expect(own).toContain('aria-label="رابط الفقرة 1"></a>');
  expect(own).not.toContain('lang=');
  expect(foreign.match(/ lang="ar"/g)).toHaveLength(2);
  expect(foreign).toMatch(/aria-label="رابط الفقرة 2" lang="ar"><\/a><a class="block-cite"/);
  expect(foreign).not.toContain('dir="rtl"');
});
