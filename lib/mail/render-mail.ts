import { directionOf, type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { escapeHtml } from '@/lib/richtext/html-text';
import { isolated, isolatedMarkup } from './isolated';
import type { MailBlock, MailContent } from './types';

/** Whose newsroom writes: its names, and the address of the site without a slash at its end. */
export interface Newsroom {
  nameAr: string;
  nameEn: string;
  siteUrl: string;
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** Past this a subject is cut: mail programs show less. In characters. */
const SUBJECT_MAX = 200;

/** Headers are one line. Of isolates only whole pairs are left. */
function subjectLine(subject: string): string {
  const line = subject.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066\u2067]+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length <= SUBJECT_MAX) return line;
  const cut = characters.slice(0, SUBJECT_MAX - 1).join('');
  const open = cut.split('\u2068').length - cut.split('\u2069').length;
  return `${cut}…${'\u2069'.repeat(Math.max(0, open))}`;
}

/** The full address of a page of this site. Throws for an address of another one, which no mail of ours leads to. */
function fullAddress(path: string, siteUrl: string): string {
  const url = new URL(path, siteUrl);
  if (!path.startsWith('/') || url.origin !== new URL(siteUrl).origin)
    throw new Error('A mail leads to pages of this site alone');
  return url.href;
}

function blockText(block: MailBlock, siteUrl: string): string {
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'button') return `${block.label}\n${fullAddress(block.path, siteUrl)}`;
  return block.items
    .map(({ text, path }) => (path === null ? `– ${text}` : `– ${text}\n${fullAddress(path, siteUrl)}`))
    .join('\n');
}

const LINK = 'color:#1c5a94';
const BUTTON =
  'display:inline-block;padding:10px 20px;border-radius:4px;background:#1c5a94;color:#ffffff;text-decoration:none;font-weight:600';

function markup(text: string): string {
  return isolatedMarkup(escapeHtml(text)).replaceAll('\n', '<br>');
}

function blockHtml(block: MailBlock, siteUrl: string): string {
  if (block.kind === 'paragraph') return `<p style="margin:0 0 16px">${markup(block.text)}</p>`;
  const anchor = (label: string, path: string, style: string) =>
    `<a href="${escapeHtml(fullAddress(path, siteUrl))}" style="${style}">${markup(label)}</a>`;
  if (block.kind === 'button')
    return `<p style="margin:0 0 16px">${anchor(block.label, block.path, BUTTON)}</p>`;
  const items = block.items.map(
    ({ text, path }) =>
      `<li style="margin:0 0 8px">${path === null ? markup(text) : anchor(text, path, LINK)}</li>`,
  );
  return `<ul style="margin:0 0 16px;padding-inline-start:20px">${items.join('')}</ul>`;
}

function footerOf(locale: Locale, newsroom: Newsroom): string {
  return translator(locale, 'mail')('footer', {
    name: isolated(localised(newsroom, 'name', locale)),
    site: isolated(new URL(newsroom.siteUrl).host),
  });
}

function partHtml(content: MailContent, locale: Locale, newsroom: Newsroom): string {
  const blocks = content.blocks.map((block) => blockHtml(block, newsroom.siteUrl));
  const footer = `<p style="margin:24px 0 0;font-size:13px;opacity:.75">${markup(footerOf(locale, newsroom))}</p>`;
  return `<div lang="${locale}" dir="${directionOf(locale)}" style="text-align:start">${blocks.join('')}${footer}</div>`;
}

function partText(content: MailContent, locale: Locale, newsroom: Newsroom): string {
  const blocks = content.blocks.map((block) => blockText(block, newsroom.siteUrl));
  return [...blocks, footerOf(locale, newsroom)].join('\n\n');
}

/**
 * A mail in both languages, that of its recipient first, as text and as HTML without pictures, scripts and style sheets: nothing is fetched
 * when it is opened.
 */
export function renderMail(
  compose: (locale: Locale) => MailContent,
  locale: Locale,
  newsroom: Newsroom,
): RenderedMail {
  const parts = [locale, otherLocale(locale)].map((each) => ({ locale: each, content: compose(each) }));
  const subject = subjectLine(parts[0]?.content.subject ?? '');
  const rule = '<hr style="margin:32px 0;border:0;border-top:1px solid #c9c9c9">';
  const body = parts.map((part) => partHtml(part.content, part.locale, newsroom)).join(rule);
  return {
    subject,
    text: `${parts.map((part) => partText(part.content, part.locale, newsroom)).join('\n\n————————\n\n')}\n`,
    html: `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject.replace(/[\u2068\u2069]/g, ''))}</title></head>
<body style="margin:0;padding:24px"><div style="max-width:36em;margin:0 auto;font:16px/1.7 'IBM Plex Sans Arabic','Segoe UI',Tahoma,Arial,sans-serif">${body}</div></body>
</html>
`,
  };
}
