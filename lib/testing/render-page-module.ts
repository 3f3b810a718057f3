import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { type Answers, collectReads } from '@/lib/public-changes/record-reads';
import type { PageResponse } from '@/lib/rendering/page-source';

type Props = { params: Promise<object>; searchParams: Promise<object> };

interface PageModule {
  default(props: unknown): ReactNode | Promise<ReactNode>;
  generateMetadata?(props: unknown): Promise<unknown>;
}

const SITE = '../../app/[locale]/(site)';

/** The module of each address, and the name of the parameter that its last segments are. */
const MODULES: [RegExp, file: string][] = [
  [/^\/(?<locale>\w\w)$/, 'page'],
  [/^\/(?<locale>\w\w)\/archive\/(?<year>\d+)\/(?<month>\d+)$/, 'archive/[year]/[month]/page'],
  [/^\/(?<locale>\w\w)\/archive\/(?<year>\d+)$/, 'archive/[year]/page'],
  [/^\/(?<locale>\w\w)\/(?<folder>archive|center-news|series|sections|topics|authors)$/, '$/page'],
  [/^\/(?<locale>\w\w)\/series\/(?<slug>[^/]+)\/(?<number>\d+)$/, 'series/[slug]/[number]/page'],
  [/^\/(?<locale>\w\w)\/(?<folder>fragments)\/(?<name>[\w-]+)$/, '$/[name]/page'],
  [/^\/(?<locale>\w\w)\/(?<folder>[\w-]+)\/(?<slug>[^/]+)$/, '$/[slug]/page'],
];

/** Renders the page of an address as the framework does: the page and its metadata at the same time. */
export async function renderPageModule(target: string, known?: Answers): Promise<PageResponse> {
  const { pathname, searchParams } = new URL(target, 'http://localhost');
  const [pattern, file] = MODULES.find(([each]) => each.test(pathname)) ?? [];
  const { folder = '', ...params } = pattern?.exec(pathname)?.groups ?? {};
  const page: PageModule = await import(`${SITE}/${file?.replace('$', folder)}.tsx`);
  const props: Props = {
    params: Promise.resolve(params),
    searchParams: Promise.resolve(Object.fromEntries(searchParams)),
  };
  const render = async () => {
    const [shown] = await Promise.all([page.default(props), page.generateMetadata?.(props)]);
    return text((await prerenderToNodeStream(shown)).prelude);
  };
  const { result, reads } = await collectReads(render, known);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return { status: 200, headers, body: Buffer.from(result), reads };
}
