import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { bareFrame, siteFrame } from '@/app/[locale]/(site)/fragment';
import { STATUS_CODES, type StatusCode, StatusPage } from '@/components/site/status-page';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { isUuid } from '@/lib/is-uuid';
import { findWithdrawalNotice } from '@/lib/publications/find-withdrawal-notice';

interface Props {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Server errors are always shown without querying the database, which may be their cause. */
const ALWAYS_BARE: readonly StatusCode[] = ['500', '503'];

async function read({ params }: Pick<Props, 'params'>) {
  const { locale, code } = await params;
  const known = STATUS_CODES.find((candidate): candidate is StatusCode => candidate === code);
  return isLocale(locale) && known ? { locale, code: known } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, code } = await read(props);
  return { title: translator(locale, 'site')(`status.${code}.title`), robots: { index: false } };
}

/**
 * The front process sends this page with its status code. It requests `?bare` when the database could not supply the masthead. `?notice` names a
 * withdrawn edition; the application asks for that itself.
 */
export default async function Status(props: Props) {
  const { locale, code } = await read(props);
  const { bare, notice } = await props.searchParams;
  const isBare = ALWAYS_BARE.includes(code) || bare !== undefined;
  return (
    <StatusPage
      locale={locale}
      code={code}
      frame={isBare ? bareFrame(locale) : await siteFrame(locale)}
      notice={typeof notice === 'string' && isUuid(notice) ? await findWithdrawalNotice(notice) : null}
    />
  );
}
