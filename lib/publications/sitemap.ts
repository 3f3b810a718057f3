import {
  findCollectionFile,
  hasCollectionFile,
  listCollectionFiles,
  listSitemapPages,
} from './list-sitemap-collections';
import { findSitemapFile, hasSitemapFile, listSitemapFiles } from './list-sitemap-pieces';
import type { SitemapFile, SitemapPage } from './sitemap-types';

/** The file of pages that are no collection and no piece. */
const PAGES = 'pages';

/** Numbers of files of pieces, up to some 500 million entries. */
const NUMBER = /^[1-9]\d{0,5}$/;

/** All files of addresses, as their index lists them. */
export async function listSitemap(): Promise<SitemapFile[]> {
  const [collections, pieces] = await Promise.all([listCollectionFiles(), listSitemapFiles()]);
  return [{ name: PAGES }, ...collections, ...pieces];
}

/** The addresses in a file; null when there is no such file. */
export async function findSitemap(name: string): Promise<SitemapPage[] | null> {
  if (name === PAGES) return listSitemapPages();
  return NUMBER.test(name) ? findSitemapFile(Number(name)) : findCollectionFile(name);
}

/** Whether there is such a file, without reading it. */
export async function hasSitemap(name: string): Promise<boolean> {
  if (name === PAGES) return true;
  return NUMBER.test(name) ? hasSitemapFile(Number(name)) : hasCollectionFile(name);
}
