import type { Actor } from '@/lib/auth/types';
import { lockEdition } from '@/lib/content/lock';
import { canPublish } from '@/lib/content/policy';
import { slugIssues } from '@/lib/content/slug-issues';
import { type Tx, transaction } from '@/lib/db';
import { type Issue, permit } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { KIND_RULES } from '@/lib/kinds';
import { tryParseDocument } from '@/lib/richtext/document';
import { bodyText, documentParts } from '@/lib/richtext/plain-text';
import { freeSlug } from './free-slug';

interface Judged {
  id: string;
  locale: Locale;
  document: unknown;
  slug: string | null;
}

/** What publishing would say now, and the address the piece would get. Changes nothing. */
export async function publishIssues(
  actor: Actor,
  editionId: string,
): Promise<{ issues: Issue[]; slug: string }> {
  return transaction(async (tx) => {
    const edition = await lockEdition(tx, actor, editionId);
    permit(canPublish(actor));
    return judge(tx, edition, edition.entry);
  });
}

/** The same judgement for the preview of publishing and for publishing itself. */
export async function judge(
  tx: Tx,
  edition: Judged,
  entry: { kind: Kind; sectionId: string | null },
): Promise<{ issues: Issue[]; slug: string }> {
  const parsed = tryParseDocument(edition.document);
  if (!parsed.ok)
    return { issues: [{ path: 'body', key: 'publish.documentDamaged' }], slug: edition.slug ?? '' };
  const { title } = documentParts(parsed.doc);
  const slug = edition.slug ?? (await freeSlug(tx, title, edition.locale, edition.id));
  const candidate = { title, bodyText: bodyText(parsed.doc), slug, sectionId: entry.sectionId };
  const issues = KIND_RULES[entry.kind].publishIssues(candidate);
  if (slug) issues.push(...(await slugIssues(tx, slug, edition.locale, edition.id)));
  return { issues, slug };
}
