import { readersDb } from '@/lib/db';
import { KIND_SEGMENTS, piecePath } from '@/lib/i18n/addresses';
import { DEFAULT_LOCALE, isLocale, type Locale, otherLocale } from '@/lib/i18n/locales';

export type MissingReason =
  /** `location` is a decoded path; the door encodes it. */
  { status: 301; location: string } | { status: 404 | 410; locale: Locale };

const SHORT_ADDRESS = /^\/e\/([1-9]\d{0,8})$/;
const PIECE = new RegExp(`^/(ar|en)(/(?:${Object.values(KIND_SEGMENTS).join('|')})/.+)$`);

/** Why a reader's address has no page: it moved, it was withdrawn, or it never was. Takes the decoded path. */
export async function explainMissing(path: string): Promise<MissingReason> {
  const first = path.split('/')[1];
  const locale = isLocale(first) ? first : DEFAULT_LOCALE;
  const number = SHORT_ADDRESS.exec(path)?.[1];
  if (number !== undefined) return { status: (await wasWithdrawn(Number(number))) ? 410 : 404, locale };
  const redirect = await findRedirect(path.normalize('NFC'));
  if (!redirect) return { status: 404, locale };
  if (redirect.toPath) return { status: 301, location: redirect.toPath };
  const shown = redirect.edition?.publication;
  // Moved first and withdrawn later: gone, wherever one looks for it. Withdrawn first and published again: there.
  return shown
    ? { status: 301, location: piecePath(shown.locale, shown.kind, shown.slug) }
    : { status: 410, locale };
}

/** What is noted for a path. A piece in one language alone was to be read under the same name in the other one too. */
async function findRedirect(path: string) {
  const [, locale, rest] = PIECE.exec(path) ?? [];
  const translation = isLocale(locale) ? `/${otherLocale(locale)}${rest}` : path;
  const redirects = await readersDb().redirect.findMany({
    where: { fromPath: { in: [path, translation] } },
    include: { edition: { select: { publication: { select: { locale: true, kind: true, slug: true } } } } },
  });
  return redirects.find(({ fromPath }) => fromPath === path) ?? redirects[0];
}

/** Whether readers have known an entry under its number, which is asked only when nothing of it is on the shelf. */
async function wasWithdrawn(number: number): Promise<boolean> {
  const withdrawn = { editions: { some: { state: 'unpublished' as const } } };
  return (await readersDb().entry.count({ where: { number, ...withdrawn } })) > 0;
}
