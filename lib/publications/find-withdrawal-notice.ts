import { readersDb } from '@/lib/db';
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales';
import { editionKey, numberKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';

export interface WithdrawalNoticeView {
  editionId: string;
  /** Language of the edition, and of the text. */
  locale: Locale;
  /** One line or several. */
  text: string;
}

const COLUMNS = { editionId: true, locale: true, text: true } as const;

/** What readers are told where an edition was; null without a notice. */
export async function findWithdrawalNotice(editionId: string): Promise<WithdrawalNoticeView | null> {
  recordReads([editionKey(editionId)], 'immediate');
  return recorded(() => readersDb().withdrawalNotice.findUnique({ where: { editionId }, select: COLUMNS }));
}

/** The same at the short address of an entry: that of the Arabic edition, otherwise of the English one. */
export async function findNoticeOfEntry(number: number): Promise<WithdrawalNoticeView | null> {
  recordReads([numberKey(number)], 'immediate');
  const rows = await recorded(() =>
    readersDb().withdrawalNotice.findMany({ where: { entryNumber: number }, select: COLUMNS }),
  );
  return rows.find(({ locale }) => locale === DEFAULT_LOCALE) ?? rows[0] ?? null;
}
