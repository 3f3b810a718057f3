import { notFound } from 'next/navigation';
import { FRAGMENTS, readCurrent, renderFragment } from '@/app/[locale]/(site)/fragment';
import { type Query, readLocale } from '@/app/[locale]/(site)/reader-params';
import { FragmentContent } from '@/components/site/fragment';

interface Props {
  params: Promise<{ locale: string; name: string }>;
  searchParams: Promise<Query>;
}

/** Rendered for the page cache alone; no reader's address leads here (lib/http/route-of.ts). */
export default async function FragmentPage({ params, searchParams }: Props) {
  const { locale, name: requested } = await params;
  const name = FRAGMENTS.find((candidate) => candidate === requested) ?? notFound();
  const content = await renderFragment(name, readLocale(locale), readCurrent(await searchParams));
  return <FragmentContent>{content}</FragmentContent>;
}
