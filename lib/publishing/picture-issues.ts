import type { Node } from '@tiptap/pm/model';
import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { type Locale, localised } from '@/lib/i18n/locales';

/** One picture or file that readers would see. */
interface Use {
  media: string | null;
  /** Written for this use; null for the text of the library. */
  alt: string | null;
  path: string;
}

interface Checked {
  doc: Node;
  locale: Locale;
  cover: { media: string; alt: string | null } | null;
}

export interface PictureIssues {
  issues: Issue[];
  warnings: Issue[];
}

function usesIn({ doc, cover }: Checked): Use[] {
  const uses: Use[] = cover ? [{ ...cover, path: 'cover' }] : [];
  doc.descendants(({ attrs: { media, alt = null, id } }) => {
    if (media !== undefined) uses.push({ media, alt, path: id ? `block:${id}` : 'body' });
  });
  return uses;
}

/** One issue for all of them, which leads to the first. */
function issueFor(uses: readonly Use[], key: string): Issue[] {
  const [first] = uses;
  return first ? [{ path: first.path, key, params: { found: uses.length } }] : [];
}

/**
 * What is wrong with the pictures and files of a draft. Readers would look for a picture that is not there, so that it forbids publishing;
 * one that is still being prepared appears by itself, and one without an alternative text is shown.
 */
export async function pictureIssues(tx: Tx, checked: Checked): Promise<PictureIssues> {
  const uses = usesIn(checked);
  if (uses.length === 0) return { issues: [], warnings: [] };
  const ids = uses.flatMap(({ media }) => media ?? []);
  const select = { id: true, kind: true, state: true, altAr: true, altEn: true, decorative: true } as const;
  const rows = await tx.media.findMany({ where: { id: { in: ids } }, select });
  const rowOf = ({ media }: Use) => rows.find(({ id }) => id === media);
  const inState = (state: string) => uses.filter((use) => rowOf(use)?.state === state);
  const isSilent = (use: Use) => {
    const row = rowOf(use);
    if (row?.kind !== 'image' || use.alt !== null || row.decorative) return false;
    return localised(row, 'alt', checked.locale).trim() === '';
  };
  return {
    issues: [
      ...issueFor(
        uses.filter(({ media }) => media === null),
        'publish.pictureEmpty',
      ),
      ...issueFor(
        uses.filter((use) => use.media !== null && !rowOf(use)),
        'publish.pictureGone',
      ),
      ...issueFor(inState('failed'), 'publish.pictureFailed'),
    ],
    warnings: [
      ...issueFor(inState('processing'), 'publish.picturePreparing'),
      ...issueFor(uses.filter(isSilent), 'publish.altMissing'),
    ],
  };
}
