import { notFound } from 'next/navigation';
import { FRAGMENTS, renderFragment } from '@/app/[locale]/(site)/fragment';
import { readLocale } from '@/app/[locale]/(site)/reader-params';
import { FragmentContent } from '@/components/site/fragment';

interface Props {
  params: Promise<{ locale: string; name: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Rendered for the page cache alone; no reader's address leads here (lib/http/route-of.ts). */
export default async function FragmentPage({ params, searchParams }: Props) {
  const { locale, name: requested } = await params;
  const name = FRAGMENTS.find((candidate) => candidate === requested) ?? notFound();
  const { path } = await searchParams;
  const content = await renderFragment(name, readLocale(locale), typeof path === 'string' ? path : undefined);
  return <FragmentContent>{content}</FragmentContent>;
}
