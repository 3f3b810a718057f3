import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { STATUS_CODES, type StatusCode, StatusPage } from '@/components/site/status-page';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

interface Props {
  params: Promise<{ locale: string; code: string }>;
}

// The door sends these pages with their own code, also when the database is away: nothing here may ask for it.

async function read({ params }: Props) {
  const { locale, code } = await params;
  const known = STATUS_CODES.find((candidate): candidate is StatusCode => candidate === code);
  return isLocale(locale) && known ? { locale, code: known } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, code } = await read(props);
  return { title: translator(locale, 'site')(`status.${code}.title`), robots: { index: false } };
}

export default async function Status(props: Props) {
  return <StatusPage {...(await read(props))} />;
}
