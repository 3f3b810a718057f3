import type { Node } from '@tiptap/pm/model';
import { Step } from '@tiptap/pm/transform';
import { db } from '@/lib/db';
import { newEdition } from '@/lib/entries/new-edition';
import type { Locale } from '@/lib/i18n/locales';
import { storedDocument } from '@/lib/richtext/document';
import { schema } from '@/lib/richtext/schema';
import { eachApplied } from '@/lib/richtext/steps';
import type { WrittenStep } from '@/lib/richtext/trace-writers';

const MOVES_TEXT: ReadonlySet<unknown> = new Set(['replace', 'replaceAround']);

function stepOf(json: unknown): Step | null {
  const { stepType } = json as { stepType?: unknown };
  return MOVES_TEXT.has(stepType) ? Step.fromJSON(schema, json) : null;
}

/** Up to `count` steps that end with the one that made `version`, the latest first. Fewer when older ones are no longer kept. */
export async function stepsUpTo(editionId: string, version: number, count: number): Promise<WrittenStep[]> {
  const rows = await db().editionStep.findMany({
    where: { editionId, version: { lte: version, gt: version - count } },
    orderBy: { version: 'desc' },
    select: { version: true, step: true, userId: true, clientId: true, createdAt: true },
  });
  const kept = rows.findIndex((row, index) => row.version !== version - index);
  return (kept < 0 ? rows : rows.slice(0, kept)).map(({ step, ...row }) => ({ ...row, step: stepOf(step) }));
}

/** How many steps are applied at most to have a text that no revision holds. */
const MAX_APPLIED = 500;

/** The text at a version: of the revision before it, with the steps since. Null where that would cost too much, or steps are missing. */
export async function documentAt(
  { id: editionId, entryId, locale }: { id: string; entryId: string; locale: Locale },
  version: number,
): Promise<Node | null> {
  const revision = await db().revision.findFirst({
    where: { editionId, documentVersion: { lte: version, gte: version - MAX_APPLIED } },
    orderBy: { documentVersion: 'desc' },
    select: { document: true, documentVersion: true },
  });
  if (!revision && version > MAX_APPLIED) return null;
  const since = revision?.documentVersion ?? 0;
  const steps = await db().editionStep.findMany({
    where: { editionId, version: { gt: since, lte: version } },
    orderBy: { version: 'asc' },
    select: { step: true },
  });
  if (steps.length !== version - since) return null;
  try {
    let doc = storedDocument(revision?.document ?? newEdition(entryId, locale).document);
    const json = steps.map(({ step }) => step);
    for (const applied of eachApplied(doc, json, () => undefined)) doc = applied.doc;
    return doc;
  } catch {
    // A text that the schema of today refuses, or an edition that did not begin empty.
    return null;
  }
}
