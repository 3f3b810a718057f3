import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Step } from '@/lib/i18n/way-to';
import type { IssueCursor, PageCursor } from '@/lib/page-cursor';
import type { CollectionView, ListBlock, Page } from '@/lib/publications/types';
import { listMetadata, renderList } from './list-route';
import type { Site } from './page-metadata';
import { type PagedProps, readCursor, readLocale, readSlug, type SlugProps } from './reader-params';

export type CollectionProps = SlugProps & PagedProps;

/** A kind of collection: how it is found, the way to it, the lines below its name, and its list. */
interface CollectionRoute<Collection extends CollectionView, Row> {
  find: (locale: Locale, slug: string) => Promise<Collection | null>;
  title?: (collection: Collection) => string;
  facts?: (collection: Collection, locale: Locale) => string;
  subject?: (collection: Collection, site: Site) => object;
  /** Shown between the description and the facts. */
  about?: (collection: Collection, locale: Locale) => ReactNode;
  parents?: (locale: Locale) => readonly Step[];
  /** What stands above the list on its first page. */
  opening?: (locale: Locale, collection: Collection) => Promise<ListBlock | null>;
  /** Shown below the list and its pager. */
  related?: (collection: Collection, locale: Locale) => Promise<ReactNode>;
  /** Instead of the piece that the address names, where the list is one of issues. */
  before?: IssueCursor;
  list: (
    locale: Locale,
    id: string,
    before: PageCursor | null,
    collection: Collection,
  ) => Promise<Page<Row> | null>;
  rows: (rows: Row[], locale: Locale, opening: ListBlock | null) => ReactNode;
}

async function readCollection<Collection extends CollectionView>(
  { params, searchParams }: CollectionProps,
  find: CollectionRoute<Collection, unknown>['find'],
) {
  const given = await params;
  const locale = readLocale(given.locale);
  const slug = readSlug(given.slug);
  const before = readCursor(await searchParams);
  const collection = (await find(locale, slug.normalize('NFC'))) ?? notFound();
  return { locale, slug, before, collection };
}

export async function collectionMetadata<Collection extends CollectionView, Row>(
  props: CollectionProps,
  kind: CollectionRoute<Collection, Row>,
): Promise<Metadata> {
  const { locale, before, collection } = await readCollection(props, kind.find);
  const { path, translationPath } = collection;
  const title = kind.title?.(collection) ?? collection.name;
  return listMetadata({
    locale,
    before: kind.before ?? before,
    title,
    description: collection.description || title,
    path,
    translationPath,
    hasFeed: true,
  });
}

export async function renderCollection<Collection extends CollectionView, Row>(
  props: CollectionProps,
  kind: CollectionRoute<Collection, Row>,
) {
  const { locale, slug, before, collection } = await readCollection(props, kind.find);
  if (collection.slug !== slug) permanentRedirect(encodeURI(collection.path));
  const opening = (!before && (await kind.opening?.(locale, collection))) || null;
  return renderList({
    locale,
    before: kind.before ?? before,
    title: kind.title?.(collection) ?? collection.name,
    description: collection.description,
    facts: kind.facts?.(collection, locale),
    subject: kind.subject && ((site) => kind.subject?.(collection, site) ?? {}),
    about: kind.about?.(collection, locale),
    parents: kind.parents?.(locale),
    related: await kind.related?.(collection, locale),
    path: collection.path,
    translationPath: collection.translationPath,
    hasFeed: true,
    empty: translator(locale, 'site')('collection.empty'),
    list: kind.list(locale, collection.id, before, collection),
    hasOpening: opening !== null,
    rows: (rows) => kind.rows(rows, locale, opening),
  });
}
