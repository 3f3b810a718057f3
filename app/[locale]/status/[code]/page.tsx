import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { bareFrame, siteFrame } from '@/app/[locale]/(site)/fragment';
import { STATUS_CODES, type StatusCode, StatusPage, statusWords } from '@/components/site/status-page';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { findGone } from '@/lib/publications/find-gone';
import type { Gone } from '@/lib/publications/types';

interface Props {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Server errors are always shown without querying the database, which may be their cause. */
const ALWAYS_BARE: readonly StatusCode[] = ['500', '503'];

/** Something was withdrawn, and no more is known of it. */
const PLAIN: Gone = { what: 'piece' };

async function read({ params }: Pick<Props, 'params'>) {
  const { locale, code } = await params;
  const known = STATUS_CODES.find((candidate): candidate is StatusCode => candidate === code);
  return isLocale(locale) && known ? { locale, code: known } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, code } = await read(props);
  const { title } = statusWords(locale, code, await readGone(props, locale, code));
  return { title, robots: { index: false } };
}

/** What a page about something withdrawn tells of it: the application itself asks for that, with what `findGone` names. */
async function readGone({ searchParams }: Pick<Props, 'searchParams'>, locale: Locale, code: StatusCode) {
  const { bare, ...named } = await searchParams;
  return code === '410' && bare === undefined && Object.keys(named).length > 0
    ? await findGone(locale, named)
    : PLAIN;
}

/** The front process sends this page with its status code. It requests `?bare` when the database could not supply the masthead. */
export default async function Status(props: Props) {
  const { locale, code } = await read(props);
  const { bare } = await props.searchParams;
  const isBare = ALWAYS_BARE.includes(code) || bare !== undefined;
  return (
    <StatusPage
      locale={locale}
      code={code}
      frame={isBare ? bareFrame(locale) : await siteFrame(locale)}
      gone={await readGone(props, locale, code)}
    />
  );
}
