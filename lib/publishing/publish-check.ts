import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { copyMark } from '@/lib/entries/copied-document';
import { publicSlugIssues, type SlugsAfter } from '@/lib/entries/slug-issues';
import type { Issue } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import { isIsoDate, isoDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { KIND_RULES } from '@/lib/kinds/kind-rules';
import { characterCount } from '@/lib/richtext/clean-text';
import { footnoteIssues } from '@/lib/richtext/footnote-issues';
import { lengthIssues } from '@/lib/richtext/length-issues';
import { tryParseOnce } from '@/lib/richtext/parsed-once';
import { bodyText, documentParts } from '@/lib/richtext/plain-text';
import type { Alongside } from './alongside';
import { approvalIssues, type CheckedReview } from './approval-issues';
import { cardIssues } from './card-issues';
import { embargoIssues } from './embargo-issues';
import { freeSlug } from './free-slug';
import { linkIssues } from './link-issues';
import { pictureIssues } from './picture-issues';

export interface CheckedEdition extends CheckedReview {
  id: string;
  locale: Locale;
  document: unknown;
  slug: string | null;
  datelineAt: Date | null;
  searchTitle: string | null;
  searchDescription: string | null;
  coverAlt: string | null;
  sharePictureId: string | null;
  link: string | null;
  /** Whether the text was frozen as a revision, so that nobody can change it any more. */
  isFrozen?: boolean;
  alongside?: Alongside | undefined;
  /** Of all editions that change together with it. */
  slugsAfter?: SlugsAfter | undefined;
}

export interface PublishCheck {
  /** What forbids publishing; empty when nothing does. */
  issues: Issue[];
  /** What is allowed, and that readers or search engines may not see as it was meant. */
  warnings: Issue[];
  /** The slug that the edition has or would be given; '' when none can be made from its title. */
  slug: string;
}

export interface CheckedEntry {
  kind: Kind;
  sectionId: string | null;
  coverId: string | null;
  embargoUntil: Date | null;
}

/**
 * Checks a draft or a frozen text against the rules for publishing at an instant, or now. Publishing and the preview of publishing both use it, so they agree.
 */
export async function publishCheck(
  tx: Tx,
  actor: Actor,
  edition: CheckedEdition,
  entry: CheckedEntry,
  at?: Date,
): Promise<PublishCheck> {
  const parsed = tryParseOnce(edition.document);
  if (!parsed.ok)
    return {
      issues: [{ path: 'body', key: 'publish.documentInvalid' }],
      warnings: [],
      slug: edition.slug ?? '',
    };
  const { title } = documentParts(parsed.doc);
  const slug = edition.slug ?? (await freeSlug(tx, title, edition.locale, edition.id));
  const { sectionId } = entry;
  const sectionsExist = sectionId !== null || (await tx.section.count()) > 0;
  const candidate = { title, bodyText: bodyText(parsed.doc), slug, sectionId, sectionsExist };
  const issues = [...KIND_RULES[entry.kind].publishIssues(candidate), ...lengthIssues(parsed.doc)];
  // A date of before dates were checked, or written by something else.
  if (edition.datelineAt && !isIsoDate(isoDate(edition.datelineAt))) {
    issues.push({ path: 'dateline', key: 'publish.datelineImpossible' });
  }
  if (slug) issues.push(...(await publicSlugIssues(tx, actor, slug, edition, edition.slugsAfter)));
  const cover = entry.coverId ? { media: entry.coverId, alt: edition.coverAlt } : null;
  const pictures = await pictureIssues(tx, {
    ...{ doc: parsed.doc, locale: edition.locale, cover, shared: edition.sharePictureId },
  });
  const cards = await cardIssues(tx, parsed.doc, {
    ...{ editionId: edition.id, isFrozen: edition.isFrozen ?? false, alongside: edition.alongside },
  });
  const links = await linkIssues(tx, { ...edition, slug });
  const approval = await approvalIssues(tx, edition);
  issues.push(
    ...pictures.issues,
    ...cards.issues,
    ...links.issues,
    ...approval.issues,
    ...(await embargoIssues(tx, entry, at)),
  );
  const warnings = [
    ...footnoteIssues(parsed.doc),
    ...pictures.warnings,
    ...cards.warnings,
    ...links.warnings,
    ...approval.warnings,
    ...searchWarnings(edition),
    ...copyWarnings(title, edition.locale),
  ];
  return { issues, warnings, slug };
}

/** Its title would also become its address. */
const copyWarnings = (title: string, locale: Locale): Issue[] =>
  title.startsWith(copyMark(locale)) ? [{ path: 'title', key: 'publish.titleIsCopy' }] : [];

/** Search engines show some so many characters; Arabic and English letters are of about the same width. */
const SHOWN_BY_SEARCH = { searchTitle: 60, searchDescription: 160 } as const;

/** What was written for search engines and is longer than what they show. */
function searchWarnings(edition: Pick<CheckedEdition, keyof typeof SHOWN_BY_SEARCH>): Issue[] {
  return (Object.keys(SHOWN_BY_SEARCH) as (keyof typeof SHOWN_BY_SEARCH)[]).flatMap((path) => {
    const [limit, found] = [SHOWN_BY_SEARCH[path], characterCount(edition[path] ?? '')];
    return found > limit ? [{ path, key: `publish.${path}Long` as const, params: { limit, found } }] : [];
  });
}
