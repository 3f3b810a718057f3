import type { Node } from '@tiptap/pm/model';
import type { Locale } from '@/lib/i18n/locales';
import { tryParseDocument } from './document';
import { blocksHtml } from './render-blocks';
import { inlineHtml, statedAttributes } from './render-inline';
import { salvageBody } from './salvage';
import { schema } from './schema';

/** Stands where something stored could not be read: the sign for omitted text, the same in both languages. */
const GAP = '<p class="missing-block">[…]</p>';

/**
 * The body of a document (everything after the standfirst) as static HTML for an edition in this language.
 * Every block carries `dir`, computed by blockDirections as in the editor, and `lang` where it differs from
 * its surroundings; top-level blocks and points carry their id. Text is escaped and free of characters that
 * override direction. Blocks in which there is nothing to see are left out.
 */
export function renderBody(doc: Node, locale: Locale): string {
  return blocksHtml(doc, locale).join('');
}

/**
 * What is written in a textblock (title, kicker, standfirst) as HTML without a block of its own. If a language
 * or direction unlike the edition's is stated on the block, the whole is isolated in one `<bdi>`.
 */
export function renderInline(textblock: Node, locale: Locale): string {
  const html = inlineHtml(textblock);
  const { lang, dir } = textblock.attrs;
  if (html === '' || (!dir && (!lang || lang === locale))) return html;
  return `<bdi${statedAttributes(lang, dir)}>${html}</bdi>`;
}

/**
 * Like renderBody, for JSON that is already in the database, whatever it is. Never throws: what is sound is
 * rendered, a neutral sign stands for what is not, and `problems` (empty for a sound document) is for the log.
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
  const html = blocks.map(({ node, lost }) => {
    const block = node ? (rendered[next++] ?? '') : '';
    return lost ? block + GAP : block;
  });
  const reasons = parsed.issues.map((issue) => `${issue.path}: ${issue.key}`);
  return { html: html.join(''), problems: problems.length > 0 ? problems : reasons };
}
