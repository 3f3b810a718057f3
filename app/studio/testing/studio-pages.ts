import { readdirSync } from 'node:fs';

/** What the addresses of the newsroom's pages name. */
export interface NamedInPages {
  articleId: string;
  newsId: string;
  pageId: string;
  editionId: string;
  termId: string;
  mediaId: string;
  patternId: string;
  people: [string, string];
  topics: [string, string];
  redirectId: string;
  releaseId: string;
  sectionId: string;
  seriesId: string;
  issueId: string;
  userId: string;
}

/** An address of each page whose address names something, by its folders. */
export const NAMED_PAGES: Record<string, (named: NamedInPages) => string> = {
  '/articles/[id]/[locale]': ({ articleId }) => `/articles/${articleId}/ar`,
  '/articles/[id]/[locale]/history': ({ articleId }) => `/articles/${articleId}/ar/history`,
  '/articles/[id]/[locale]/history/[number]': ({ articleId }) => `/articles/${articleId}/ar/history/1`,
  '/articles/[id]/[locale]/history/compare': ({ articleId }) =>
    `/articles/${articleId}/ar/history/compare?from=1&to=1`,
  '/center-news/[id]/[locale]': ({ newsId }) => `/center-news/${newsId}/ar`,
  '/center-news/[id]/[locale]/history': ({ newsId }) => `/center-news/${newsId}/ar/history`,
  '/center-news/[id]/[locale]/history/[number]': ({ newsId }) => `/center-news/${newsId}/ar/history/1`,
  '/center-news/[id]/[locale]/history/compare': ({ newsId }) =>
    `/center-news/${newsId}/ar/history/compare?from=1&to=1`,
  '/glossary/[id]': ({ termId }) => `/glossary/${termId}`,
  '/lists/[key]': () => '/lists/front-page',
  '/lists/[key]/preview': () => '/lists/front-page/preview',
  '/media/[id]': ({ mediaId }) => `/media/${mediaId}`,
  '/patterns/[id]': ({ patternId }) => `/patterns/${patternId}`,
  '/pages/[id]/[locale]': ({ pageId }) => `/pages/${pageId}/ar`,
  '/pages/[id]/[locale]/history': ({ pageId }) => `/pages/${pageId}/ar/history`,
  '/pages/[id]/[locale]/history/[number]': ({ pageId }) => `/pages/${pageId}/ar/history/1`,
  '/pages/[id]/[locale]/history/compare': ({ pageId }) => `/pages/${pageId}/ar/history/compare?from=1&to=1`,
  '/people/[id]': ({ people: [id] }) => `/people/${id}`,
  '/people/[id]/merge': ({ people: [id] }) => `/people/${id}/merge`,
  '/people/[id]/merge/[other]': ({ people: [id, other] }) => `/people/${id}/merge/${other}`,
  '/preview/[editionId]': ({ editionId }) => `/preview/${editionId}`,
  '/redirects/[id]': ({ redirectId }) => `/redirects/${redirectId}`,
  '/releases/[id]': ({ releaseId }) => `/releases/${releaseId}`,
  '/sections/[id]': ({ sectionId }) => `/sections/${sectionId}`,
  '/series/[id]': ({ seriesId }) => `/series/${seriesId}`,
  '/series/[id]/issues/new': ({ seriesId }) => `/series/${seriesId}/issues/new`,
  '/series/[id]/issues/[issueId]': ({ seriesId, issueId }) => `/series/${seriesId}/issues/${issueId}`,
  '/topics/[id]': ({ topics: [id] }) => `/topics/${id}`,
  '/topics/[id]/merge': ({ topics: [id] }) => `/topics/${id}/merge`,
  '/topics/[id]/merge/[other]': ({ topics: [id, other] }) => `/topics/${id}/merge/${other}`,
  '/translations/[id]/[locale]': ({ articleId }) => `/translations/${articleId}/ar`,
  '/users/[id]': ({ userId }) => `/users/${userId}`,
};

const ROOT = 'app/studio';
/** Stands for every address without a page. */
const MISSING = '/[...missing]';

/** The pages of the newsroom by their folders: `/articles/[id]/[locale]`, and an empty one for the dashboard. */
export function studioPages(): string[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/page.tsx'))
    .map((file) => `/${file.slice(0, -'/page.tsx'.length)}`.replace(/\/\([^)]*\)/g, ''))
    .filter((page) => page !== MISSING)
    .sort();
}
