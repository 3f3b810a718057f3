import { db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales';

export type MissingReason =
  /** `location` is a decoded path; the door encodes it. */
  { status: 301; location: string } | { status: 404 | 410; locale: Locale };

/** Why a reader's address has no page: it moved, it was withdrawn, or it never was. Takes the decoded path. */
export async function explainMissing(path: string): Promise<MissingReason> {
  const first = path.split('/')[1];
  const locale = isLocale(first) ? first : DEFAULT_LOCALE;
  const redirect = await db().redirect.findUnique({
    where: { fromPath: path.normalize('NFC') },
    include: { edition: { select: { publication: { select: { locale: true, kind: true, slug: true } } } } },
  });
  if (!redirect) return { status: 404, locale };
  if (redirect.toPath) return { status: 301, location: redirect.toPath };
  const shown = redirect.edition?.publication;
  // Moved first and withdrawn later: gone, wherever one looks for it. Withdrawn first and published again: there.
  return shown
    ? { status: 301, location: piecePath(shown.locale, shown.kind, shown.slug) }
    : { status: 410, locale };
}
