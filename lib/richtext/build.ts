import { directionOf, type Locale } from '@/lib/i18n/locales';
import { withBlockIds } from './block-ids';
import type { DocumentJson, MarkJson, NodeJson } from './document-json';

/** Text of a line: as it is, or in runs, some of them marked. */
export type Inline = string | (string | Run)[];

export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  href?: string;
  /** Marks a run of the other language, kept apart from the text around it. */
  lang?: Locale;
}

export type Block =
  | { p: Inline }
  | { h2: string }
  | { h3: string }
  | { h4: string }
  | { points: { lead: string; text: Inline[] }[]; start?: number }
  | { ul: Inline[] }
  | { ol: Inline[] }
  | { quote: Inline | Inline[] };

export interface Draft {
  kicker?: Inline;
  title: Inline;
  standfirst?: Inline;
  body: Block[];
}

function marksOf({ href, lang, bold, italic }: Run): MarkJson[] {
  return [
    ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
    ...(lang === undefined ? [] : [{ type: 'bidi', attrs: { dir: directionOf(lang), lang } }]),
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
  ];
}

function textNode(run: string | Run): NodeJson {
  if (typeof run === 'string') return { type: 'text', text: run };
  const marks = marksOf(run);
  return { type: 'text', text: run.text, ...(marks.length > 0 ? { marks } : {}) };
}

function textblock(type: string, inline: Inline, attrs?: NodeJson['attrs']): NodeJson {
  const runs = (typeof inline === 'string' ? [inline] : inline).map(textNode);
  const content = runs.filter(({ text }) => text !== '');
  return { type, ...(attrs ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) };
}

const paragraph = (inline: Inline) => textblock('paragraph', inline);
const listItem = (inline: Inline): NodeJson => ({ type: 'listItem', content: [paragraph(inline)] });

function point({ lead, text }: { lead: string; text: Inline[] }): NodeJson {
  const [first = '', ...rest] = text;
  return { type: 'point', content: [textblock('pointLead', lead), ...[first, ...rest].map(paragraph)] };
}

/** A list is read as the runs of one paragraph if one of them is marked, otherwise as one paragraph each. */
function quoteParagraphs(quote: Inline | Inline[]): Inline[] {
  if (typeof quote === 'string') return [quote];
  return quote.some(Array.isArray) || quote.every((part) => typeof part === 'string')
    ? (quote as Inline[])
    : [quote as Inline];
}

function blockNode(block: Block): NodeJson {
  if ('p' in block) return paragraph(block.p);
  if ('h2' in block) return textblock('heading', block.h2, { level: 2 });
  if ('h3' in block) return textblock('heading', block.h3, { level: 3 });
  if ('h4' in block) return textblock('heading', block.h4, { level: 4 });
  if ('ul' in block) return { type: 'bulletList', content: block.ul.map(listItem) };
  if ('ol' in block) return { type: 'orderedList', attrs: { start: 1 }, content: block.ol.map(listItem) };
  if ('quote' in block) return { type: 'blockquote', content: quoteParagraphs(block.quote).map(paragraph) };
  return { type: 'pointList', attrs: { start: block.start ?? 1 }, content: block.points.map(point) };
}

/**
 * A document from its text, for samples, tests and imports, with a new id on every block. Text is kept exactly as
 * given: spaces at the ends, no-break spaces, tatweel, harakat. Not validated: parseDocument does that.
 */
export function article(draft: Draft, newId: () => string): DocumentJson {
  const { kicker = '', title, standfirst = '', body } = draft;
  const fields = [
    textblock('kicker', kicker),
    textblock('title', title),
    textblock('standfirst', standfirst),
  ];
  const blocks = body.length > 0 ? body.map(blockNode) : [paragraph('')];
  return withBlockIds({ type: 'doc', content: [...fields, ...blocks] }, newId);
}
