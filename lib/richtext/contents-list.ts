import type { Node } from '@tiptap/pm/model';
import { z } from 'zod';
import { LOCALES } from '@/lib/i18n/locales';
import { bodyBlocks } from './body-blocks';
import { getBlockSpec } from './find-spec';
import { plainText, wordCount } from './plain-text';

/** One line of a contents list. `id` is the block's, by which its anchor is named (lib/richtext/block-id.ts). */
export const ContentsLine = z.object({
  id: z.string(),
  level: z.int().min(1).max(2),
  text: z.string(),
  /** Where it is stated and not the edition's. */
  locale: z.enum(LOCALES).nullable(),
});

export type ContentsLine = z.infer<typeof ContentsLine>;

/** A shorter piece is overlooked without a list. */
const MIN_WORDS = 1_500;

/** With one heading there is nothing to choose. */
const MIN_LINES = 2;

/** The headings of a long piece in order; none of a short one. */
export function contentsList(doc: Node): ContentsLine[] {
  const lines = bodyBlocks(doc).flatMap(({ node }) => lineOf(node) ?? []);
  return lines.length < MIN_LINES || wordCount(doc) <= MIN_WORDS ? [] : lines;
}

function lineOf(node: Node): ContentsLine | null {
  const level = getBlockSpec(node).contentsLevel?.(node) ?? null;
  const { id, lang } = node.attrs;
  const text = level === null ? '' : plainText(node);
  return level === null || text === '' || id === null ? null : { id, level, text, locale: lang };
}
