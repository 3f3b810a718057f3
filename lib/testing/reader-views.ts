import { describeFile } from '@/lib/media/serving/describe-file';
import { readPdf } from '@/lib/pdf/read-pdf';
import { collectReads } from '@/lib/public-changes/record-reads';
import { findAuthor, findSection } from '@/lib/publications/find-collection';
import { findNavigation } from '@/lib/publications/find-navigation';
import { findPiece } from '@/lib/publications/find-piece';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { frontPage } from '@/lib/publications/front-page';
import { listByAuthor, listBySection, listLatest } from '@/lib/publications/list-pieces';
import { whatFollows } from '@/lib/publications/onward/what-follows';
import { createLocate, explain } from '@/lib/rendering/locate-target';
import type { PageResponse } from '@/lib/rendering/page-source';
import { createRenderTarget } from '@/lib/rendering/render-target';

/** What the pages of a small site show, as JSON: the same queries as the pages make, without the framework. */
async function viewOf(target: string): Promise<unknown> {
  const [, first, segment, slug = ''] = decodeURIComponent(target).split('/');
  const locale = first === 'ar' ? 'ar' : 'en';
  const site = await findSiteSettings(locale);
  if (segment === undefined) return { site, front: await frontPage(locale) };
  if (segment === 'fragments') return findNavigation(locale);
  if (segment === 'archive') return { site, pieces: await listLatest(locale) };
  if (segment === 'articles') {
    const piece = await findPiece(locale, 'article', slug);
    return piece && { site, piece, onward: await whatFollows(piece) };
  }
  const isSection = segment === 'sections';
  const collection = isSection ? await findSection(locale, slug) : await findAuthor(locale, slug);
  if (!collection) return null;
  const list = isSection ? listBySection : listByAuthor;
  return { site, collection, pieces: await list(locale, collection.id, null) };
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
