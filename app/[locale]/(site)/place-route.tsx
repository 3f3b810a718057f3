import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Page, PlaceView } from '@/lib/shelf/types';
import { listMetadata, renderList } from './list-route';
import { type PagedProps, readLocale, readPage, readSlug, type SlugProps } from './reader-params';

export type PlaceProps = SlugProps & PagedProps;

/** A kind of place: how it is found, what stands over and under its name, and what it lists. */
interface PlaceKind<Place extends PlaceView, Row> {
  find: (locale: Locale, slug: string) => Promise<Place | null>;
  label: (place: Place, locale: Locale) => string;
  title?: (place: Place) => string;
  facts?: (place: Place, locale: Locale) => string;
  list: (locale: Locale, id: string, page: number) => Promise<Page<Row> | null>;
  rows: (rows: Row[], locale: Locale) => ReactNode;
}

async function readPlace<Place extends PlaceView>(
  { params, searchParams }: PlaceProps,
  find: PlaceKind<Place, unknown>['find'],
) {
  const given = await params;
  const locale = readLocale(given.locale);
  const slug = readSlug(given.slug);
  const page = readPage(await searchParams);
  const place = (await find(locale, slug.normalize('NFC'))) ?? notFound();
  return { locale, slug, page, place };
}

export async function placeMetadata<Place extends PlaceView, Row>(
  props: PlaceProps,
  kind: PlaceKind<Place, Row>,
): Promise<Metadata> {
  const { locale, page, place } = await readPlace(props, kind.find);
  const { path, twinPath } = place;
  const title = kind.title?.(place) ?? place.name;
  return listMetadata({ locale, page, title, description: place.description || title, path, twinPath });
}

export async function renderPlace<Place extends PlaceView, Row>(
  props: PlaceProps,
  kind: PlaceKind<Place, Row>,
) {
  const { locale, slug, page, place } = await readPlace(props, kind.find);
  if (place.slug !== slug) permanentRedirect(encodeURI(place.path));
  return renderList({
    locale,
    page,
    label: kind.label(place, locale),
    title: kind.title?.(place) ?? place.name,
    description: place.description,
    facts: kind.facts?.(place, locale),
    path: place.path,
    twinPath: place.twinPath,
    empty: translator(locale, 'site')('place.empty'),
    list: kind.list(locale, place.id, page),
    rows: (rows) => kind.rows(rows, locale),
  });
}
