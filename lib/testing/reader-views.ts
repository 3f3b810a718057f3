import type { Locale } from '@/lib/i18n/locales';
import { describeFile } from '@/lib/media/serving/describe-file';
import { readPdf } from '@/lib/pdf/read-pdf';
import { collectReads } from '@/lib/public-changes/record-reads';
import { findAuthor, findSection, findTopic } from '@/lib/publications/find-collection';
import { findFeed } from '@/lib/publications/find-feed';
import { findNavigation } from '@/lib/publications/find-navigation';
import { findPiece } from '@/lib/publications/find-piece';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { frontPage } from '@/lib/publications/front-page';
import { listArranged } from '@/lib/publications/list-arranged';
import { listByAuthor, listBySection, listByTopic, listLatest } from '@/lib/publications/list-pieces';
import { whatFollows } from '@/lib/publications/onward/what-follows';
import { createLocate, explain } from '@/lib/rendering/locate-target';
import type { PageResponse } from '@/lib/rendering/page-source';
import { createRenderTarget } from '@/lib/rendering/render-target';

const COLLECTIONS: Record<string, Collection> & { authors: Collection } = {
  sections: { find: findSection, list: listBySection },
  topics: { find: findTopic, list: listByTopic },
  authors: { find: findAuthor, list: listByAuthor },
};

interface Collection {
  find(locale: Locale, slug: string): Promise<{ id: string } | null>;
  list(locale: Locale, id: string, before: null): Promise<unknown>;
}

/** What the pages of a small site show, as JSON: the same queries as the pages make, without the framework. */
async function viewOf(target: string): Promise<unknown> {
  const [, first, segment, slug = ''] = decodeURIComponent(target).split('/');
  const locale = first === 'ar' ? 'ar' : 'en';
  const site = await findSiteSettings(locale);
  if (segment === undefined) return { site, front: await frontPage(locale) };
  if (segment === 'fragments') return findNavigation(locale);
  if (segment === 'archive') return { site, pieces: await listLatest(locale) };
  if (segment === 'feed.json') return { site, feed: await findFeed(locale, 'site', '') };
  if (segment === 'center-news' && slug === '')
    return { site, pieces: await listArranged('center-news', locale, null) };
  if (segment === 'articles' || segment === 'center-news') {
    const piece = await findPiece(locale, segment === 'articles' ? 'article' : 'center_news', slug);
    return piece && { site, piece, onward: await whatFollows(piece) };
  }
  const { find, list } = COLLECTIONS[segment] ?? COLLECTIONS.authors;
  const collection = await find(locale, slug);
  return collection && { site, collection, pieces: await list(locale, collection.id, null) };
}

const NAVIGATION = '<template data-fragment="/en/fragments/navigation"></template>';
const mark = (name: string) => `<template data-fragment-${name}=""></template>`;

function htmlOf(target: string, view: unknown): string {
  const json = JSON.stringify(view);
  return target.includes('/fragments/') ? `${mark('start')}${json}${mark('end')}` : `${NAVIGATION}\n${json}`;
}

async function requestPage(target: string): Promise<PageResponse> {
  const { result: view, reads } = await collectReads(() => viewOf(target));
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return { status: view ? 200 : 404, headers, body: Buffer.from(htmlOf(target, view)), reads };
}

/** Renders these views as the application process renders pages. */
export const renderView = createRenderTarget({
  ...{ requestPage, explain, describeFile, readPdf },
  locate: createLocate(() => true),
});
