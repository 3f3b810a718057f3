import { readCardLogos } from '@/lib/appearance/card-logos';
import { type CardContent, cardHash, pieceCardContent, siteCardContent } from '@/lib/cards/card-content';
import { readersDb } from '@/lib/db';
import { cardPath } from '@/lib/i18n/addresses';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { cardKey, entryKey, mediaKey, termKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { getSite } from '@/lib/settings/get-settings';
import { findSiteSettings } from './find-site-settings';

/** `path` is where the card is: another one than was requested, when the card says something else now. */
export interface ShareCardView {
  path: string;
  content: CardContent;
}

const COLUMNS = {
  id: true,
  kind: true,
  entryId: true,
  locale: true,
  kicker: true,
  title: true,
  datelineAt: true,
  section: { select: { id: true, nameAr: true, nameEn: true } },
  card: { select: { hash: true } },
} as const;

async function siteCard(locale: Locale): Promise<CardContent> {
  const [settings, { appearance }] = await Promise.all([findSiteSettings(locale), getSite()]);
  return siteCardContent(locale, { ...settings, appearance });
}

/** The path of the card of the whole site, which pages without a card of their own name. */
export async function findSiteCardPath(locale: Locale): Promise<string> {
  return cardPath(locale, cardHash(await siteCard(locale)));
}

/** The card of a publication that has one, or of the site in a language; null when there is none. */
export async function findShareCard(id: string): Promise<ShareCardView | null> {
  if (isLocale(id)) {
    const content = await siteCard(id);
    return { path: cardPath(id, cardHash(content)), content };
  }
  if (!isUuid(id)) return null;
  recordReads([cardKey(id)], 'immediate');
  const row = await recorded(() => readersDb().publication.findUnique({ where: { id }, select: COLUMNS }));
  if (!row?.card) return null;
  recordReads([entryKey(row.entryId)], 'immediate');
  if (row.section) recordReads([termKey(row.section.id)], 'delayed');
  return { path: cardPath(id, row.card.hash), content: pieceCardContent(row, await pieceSite()) };
}

/** Another logo is another appearance, which is a setting. */
async function pieceSite() {
  const site = await getSite();
  const logos = await recorded(() => readCardLogos(readersDb(), site.appearance));
  const shown = Object.values(logos).map((logo) => mediaKey(logo.id));
  recordReads(shown, 'delayed');
  return { ...site, logos };
}
