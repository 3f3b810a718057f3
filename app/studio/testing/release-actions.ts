import type { Role } from '@/lib/auth/types';
import type { ErrorCode } from '@/lib/errors';
import { momentIn } from '@/lib/testing/given-scheduled';
import type { SharedThings } from '@/lib/testing/shared-things';
import type { RoleAction } from './role-actions';

const EDITORS: readonly Role[] = ['editor', 'admin'];

const forEditors = (input: (things: SharedThings) => object, answer?: ErrorCode): RoleAction[] => [
  { roles: EDITORS, input, ...(answer && { answer }) },
];

/** The same about the open release, with the version that is on the screen. */
const aboutRelease = (input: (things: SharedThings) => object = () => ({}), answer?: ErrorCode) =>
  forEditors((things) => ({ ...things.release.seen, ...input(things) }), answer);

const name = 'Another name';
const editions = ({ release }: SharedThings) => [release.free.edition];
const itemId = ({ release }: SharedThings) => release.itemId;
const listKey = ({ list }: SharedThings) => list.key;
const seenList = ({ list }: SharedThings) => ({ listKey: list.key, listVersion: list.version });
const change = { reason: 'facts' };

/** What editors do with releases; of authors nobody sees one. */
export const RELEASE_ROLE_ACTIONS: Record<string, RoleAction[]> = {
  createReleaseAction: forEditors(() => ({ name })),
  renameReleaseAction: aboutRelease(() => ({ name })),
  addEditionsAction: aboutRelease(({ release }) => ({
    editions: [{ editionId: release.free.edition.editionId, kind: 'publish', change: null }],
  })),
  // The list has no draft.
  addListDraftAction: aboutRelease((things) => ({ listKey: listKey(things) }), 'invalid'),
  addRedirectAction: aboutRelease(() => ({ fromPath: '/en/articles/old', toPath: '/en/center-news' })),
  removeFromReleaseAction: aboutRelease((things) => ({ itemId: itemId(things) })),
  refreshInReleaseAction: aboutRelease((things) => ({ itemId: itemId(things) })),
  giveReasonAction: aboutRelease((things) => ({ itemId: itemId(things), change })),
  signOffAction: aboutRelease(() => ({ locale: 'en' })),
  withdrawSignOffAction: aboutRelease(() => ({ locale: 'en' })),
  planReleaseAction: aboutRelease(() => ({ moment: momentIn(3) })),
  cancelPlanAction: aboutRelease(),
  // Nobody has signed it off.
  publishReleaseAction: aboutRelease(() => ({}), 'invalid'),
  rollBackReleaseAction: aboutRelease(),
  discardReleaseAction: aboutRelease(),
  findReleasePiecesAction: forEditors(() => ({ query: 'a' })),
  getReleaseCandidateAction: forEditors(({ release }) => ({ id: release.free.entryId, kind: 'article' })),
  listListDraftsAction: forEditors(() => ({})),
  openReleasesAction: forEditors(() => ({})),
  putIntoReleaseAction: forEditors((things) => ({ release: null, name, editions: editions(things) })),
  releaseTogetherAction: forEditors((things) => ({ name, editions: editions(things), moment: null })),
  putListIntoReleaseAction: forEditors((things) => ({ release: null, name, ...seenList(things) }), 'invalid'),
  scheduleListAction: forEditors((things) => ({ name, ...seenList(things), moment: momentIn(3) }), 'invalid'),
};
