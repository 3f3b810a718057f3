import type { Node } from '@tiptap/pm/model';
import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { type Locale, localised } from '@/lib/i18n/locales';
import type { MediaKind } from '@/lib/media/types';
import { SHARED_WIDTH } from '@/lib/publications/pictures/cover-view';
import { issueAtFirst } from './issue-at-first';

/** One picture or file that readers would see. */
interface Use {
  kind: MediaKind;
  media: string | null;
  /** Written for this use; null for the text of the library. */
  alt: string | null;
  path: string;
}

interface Checked {
  doc: Node;
  locale: Locale;
  cover: { media: string; alt: string | null } | null;
  /** The picture that is shown where the page is shared. */
  shared?: string | null;
}

export interface PictureIssues {
  issues: Issue[];
  warnings: Issue[];
}

function usesIn({ doc, cover, shared }: Checked): Use[] {
  const uses: Use[] = cover ? [{ ...cover, kind: 'image', path: 'cover' }] : [];
  if (shared) uses.push({ kind: 'image', media: shared, alt: null, path: 'sharePictureId' });
  doc.descendants(({ type, attrs: { media, alt = null, id } }) => {
    const kind = type.name === 'fileAttachment' ? 'file' : 'image';
    if (media !== undefined) uses.push({ kind, media, alt, path: id ? `block:${id}` : 'body' });
  });
  return uses;
}

/** Of its crop for other sites, 1200 to 630. */
const sharedWidth = ({ width, height }: { width: number | null; height: number | null }) =>
  Math.min(width ?? 0, Math.round(((height ?? 0) * 1200) / 630));

type Fault = 'Empty' | 'Gone' | 'Failed' | 'Preparing';

/** One for the pictures and one for the files. */
function issuesFor(uses: readonly Use[], fault: Fault): Issue[] {
  const of = (kind: MediaKind) => uses.filter((use) => use.kind === kind);
  return [
    ...issueAtFirst(of('image'), `publish.picture${fault}`),
    ...issueAtFirst(of('file'), `publish.file${fault}`),
  ];
}

/**
 * What is wrong with the pictures and files of a draft. Readers would look for a picture that is not there, so that it forbids publishing;
 * one that is still being prepared appears by itself, and one without an alternative text is shown.
 */
export async function pictureIssues(tx: Tx, checked: Checked): Promise<PictureIssues> {
  const uses = usesIn(checked);
  if (uses.length === 0) return { issues: [], warnings: [] };
  const ids = uses.flatMap(({ media }) => media ?? []);
  const select = {
    ...{ id: true, kind: true, state: true, altAr: true, altEn: true, decorative: true },
    ...{ width: true, height: true },
  } as const;
  const rows = await tx.media.findMany({ where: { id: { in: ids } }, select });
  // Readers get no picture as an attachment, and no file as a picture.
  const rowOf = (use: Use) => rows.find(({ id, kind }) => id === use.media && kind === use.kind);
  const inState = (state: string) => uses.filter((use) => rowOf(use)?.state === state);
  const isSilent = (use: Use) => {
    const row = rowOf(use);
    if (row?.kind !== 'image' || use.alt !== null || row.decorative) return false;
    return localised(row, 'alt', checked.locale).trim() === '';
  };
  const isSmall = (use: Use) => {
    const row = use.path === 'sharePictureId' ? rowOf(use) : undefined;
    return row?.state === 'ready' && sharedWidth(row) < SHARED_WIDTH;
  };
  return {
    issues: [
      ...issuesFor(
        uses.filter(({ media }) => media === null),
        'Empty',
      ),
      ...issuesFor(
        uses.filter((use) => use.media !== null && !rowOf(use)),
        'Gone',
      ),
      ...issuesFor(inState('failed'), 'Failed'),
    ],
    warnings: [
      ...issuesFor(inState('processing'), 'Preparing'),
      ...issueAtFirst(uses.filter(isSilent), 'publish.altMissing'),
      ...uses.filter(isSmall).map(({ path }) => ({
        ...{ path, key: 'publish.sharePictureSmall' as const, params: { limit: SHARED_WIDTH } },
      })),
    ],
  };
}
