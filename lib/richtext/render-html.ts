import type { Node } from '@tiptap/pm/model';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { tryParseDocument } from './document';
import { htmlAttributes } from './html-text';
import { bidiAttributes } from './marks/bidi/bidi';
import { blocksHtml } from './render-blocks';
import { inlineHtml } from './render-inline';
import { salvageBody } from './salvage';
import { schema } from './schema';

/** Replaces stored content that could not be read: the sign for omitted text, the same in both languages. */
const GAP = '<p class="missing-block">[…]</p>';

/**
 * The body of a document (everything after the standfirst) as static HTML for an edition in this language.
 * Every block has `dir`, computed by blockDirections as in the editor, and `lang` where it differs from its
 * surroundings; top-level blocks and points have their id. Text is escaped and free of characters that override
 * direction. Blocks in which there is nothing to see are left out. Throws Error for a node or mark without a spec.
 */
export function renderBody(doc: Node, locale: Locale): string {
  return blocksHtml(doc, locale).join('');
}

/**
 * The content of a textblock (title, kicker, standfirst) as HTML without an element for the block itself. If a
 * language or direction unlike the edition's is stated on the block, the whole is isolated in one `<bdi>`.
 */
export function renderInline(textblock: Node, locale: Locale): string {
  const { lang, dir } = textblock.attrs;
  const html = inlineHtml(textblock, locale, textblock, dir ?? directionOf(lang ?? locale));
  if (html === '' || (!dir && (!lang || lang === locale))) return html;
  return `<bdi${htmlAttributes(bidiAttributes(lang, dir))}>${html}</bdi>`;
}

/**
 * Like renderBody, for any JSON that is already in the database. Never throws: the valid parts are rendered, a neutral
 * sign replaces the rest, and `problems` (empty for a valid document) is for the log.
 */
export function renderStoredBody(json: unknown, locale: Locale): { html: string; problems: string[] } {
  const parsed = tryParseDocument(json);
  if (parsed.ok) return { html: renderBody(parsed.doc, locale), problems: [] };
  const { blocks, problems } = salvageBody(json);
  const doc = schema.topNodeType.create(
    null,
    blocks.flatMap(({ node }) => node ?? []),
  );
  const rendered = blocksHtml(doc, locale);
  let next = 0;
  const html = blocks.map(({ node, isDamaged }) => {
    const block = node ? (rendered[next++] ?? '') : '';
    return isDamaged ? block + GAP : block;
  });
  const reasons = parsed.issues.map((issue) => `${issue.path}: ${issue.key}`);
  return { html: html.join(''), problems: problems.length > 0 ? problems : reasons };
}
