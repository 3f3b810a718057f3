import type { Actor } from '@/lib/auth/types';
import { fillBodies } from '@/lib/publications/fill-bodies';
import { compareDocuments } from '@/lib/richtext/compare/compare-documents';
import { type ComparedHtml, comparedHtml } from '@/lib/richtext/compare/compared-html';
import { tryParseDocument } from '@/lib/richtext/document';
import { compareFields } from './compare-fields';
import { getSide, type OpenSide } from './get-side';
import { nameShown } from './name-shown';
import type { ComparedRevisions, EditionHistory, SideName } from './types';

/** What has changed from one side to the other, in the text and in the fields. Throws `not_found`. */
export async function compareRevisions(
  actor: Actor,
  history: EditionHistory,
  names: { before: SideName; after: SideName },
): Promise<ComparedRevisions> {
  const [before, after] = await Promise.all([getSide(history, names.before), getSide(history, names.after)]);
  return {
    before: before.side,
    after: after.side,
    fields: await compareFields(before.fields, after.fields),
    text: await compareTexts(actor, before, after, history),
  };
}

async function compareTexts(
  actor: Actor,
  before: OpenSide,
  after: OpenSide,
  { locale }: EditionHistory,
): Promise<ComparedHtml | null> {
  const [left, right] = [tryParseDocument(before.document), tryParseDocument(after.document)];
  if (!left.ok || !right.ok) return null;
  const { rows, changes } = comparedHtml(compareDocuments(left.doc, right.doc, locale), locale);
  const filled = await fillBodies(
    rows.map((row) => ({ ...row, bodyHtml: row.html, locale })),
    'page',
  );
  return {
    changes: await nameShown(actor, changes, locale),
    rows: filled.map(({ bodyHtml, change, isBlank, numbers }) => ({
      html: bodyHtml,
      change,
      isBlank,
      numbers,
    })),
  };
}
