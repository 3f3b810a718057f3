import { fillBodies } from '@/lib/publications/fill-bodies';
import type { RenderedDocument } from '@/lib/publishing/render-document';
import { renderStored } from '@/lib/publishing/render-stored';
import type { EditionHistory, OpenRevision } from './types';

/** The text of a revision as readers would get it today, and what of it cannot be read. */
export async function renderRevision(
  { document }: Pick<OpenRevision, 'document'>,
  { locale, title }: Pick<EditionHistory, 'locale' | 'title'>,
): Promise<{ rendered: RenderedDocument; problems: string[] }> {
  const { rendered, problems } = renderStored(document, locale, title);
  const [filled] = await fillBodies([{ ...rendered, locale }], 'page');
  return { rendered: filled ?? rendered, problems };
}
