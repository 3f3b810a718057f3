/** What somebody is to a piece. An author is one to the pieces that they created; of those of others they know nothing. */
export const PIECE_ROLES = ['author', 'editor', 'admin'] as const;
export type PieceRole = (typeof PIECE_ROLES)[number];

/** How far the review of an edition is, before and beside its publication. */
export const REVIEW_STAGES = ['draft', 'in_review', 'changes_requested', 'approved'] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];

/** Where the work on an edition stands. Trash comes before everything else, because nothing is done there. */
export const WORK_STATES = [...REVIEW_STAGES, 'published', 'withdrawn', 'archived', 'trash'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** What can be done with an edition, or with the whole piece. */
export const WORK_VERBS = [
  'see',
  'duplicate',
  'edit',
  'submit',
  'withdrawSubmission',
  'requestChanges',
  'approve',
  'assignReviewer',
  'comment',
  'sharePreview',
  'publish',
  'unpublish',
  'chooseVersions',
  'setSourceLocale',
  'assignTranslator',
  'archive',
  'takeOutOfArchive',
  'putIntoTrash',
  'takeOutOfTrash',
  'purge',
] as const;
export type WorkVerb = (typeof WORK_VERBS)[number];

type Permissions = Record<WorkVerb, Record<PieceRole, readonly WorkState[]>>;

const OPEN: readonly WorkState[] = [...REVIEW_STAGES, 'published', 'withdrawn'];
/** An author's own text, while nobody else has it. */
const IN_HAND: readonly WorkState[] = ['draft', 'changes_requested'];
const NONE: readonly WorkState[] = [];

const everybody = (states: readonly WorkState[]) => ({ author: states, editor: states, admin: states });
const editors = (states: readonly WorkState[]) => ({ author: NONE, editor: states, admin: states });

/**
 * Who may do what, and in which states: the one table that all policies about pieces read. A verb about the whole piece needs to be allowed
 * in the state of each of its editions. What the table cannot know, such as that a published piece is unpublished before it goes into the
 * trash, each verb checks besides.
 */
export const PERMISSIONS: Permissions = {
  see: everybody(WORK_STATES),
  duplicate: everybody([...OPEN, 'archived']),
  // What readers have seen is changed by editors only, and what is with a reviewer not by its author, who can take it back.
  edit: { ...editors(OPEN), author: IN_HAND },
  // What was changed since it was approved is submitted again.
  submit: {
    ...editors(['draft', 'changes_requested', 'approved', 'published', 'withdrawn']),
    author: IN_HAND,
  },
  withdrawSubmission: everybody(['in_review']),
  requestChanges: editors(['in_review', 'approved']),
  approve: editors(['in_review']),
  assignReviewer: editors(OPEN),
  comment: everybody(OPEN),
  // An author shows a text to those who check the facts in it, also while a reviewer has it.
  sharePreview: everybody([...OPEN, 'archived']),
  publish: editors(OPEN),
  // Readers may have to lose a piece at once, whoever has archived it.
  unpublish: editors([...OPEN, 'archived']),
  // What readers have seen of a piece stays open to them unless an administrator hides it.
  chooseVersions: { author: NONE, editor: NONE, admin: [...OPEN, 'archived'] },
  // It changes which edition counts as behind the other one.
  setSourceLocale: editors(OPEN),
  assignTranslator: editors(OPEN),
  archive: editors(OPEN),
  takeOutOfArchive: editors(['archived']),
  putIntoTrash: { ...editors(OPEN), author: IN_HAND },
  takeOutOfTrash: everybody(['trash']),
  purge: { author: NONE, editor: NONE, admin: ['trash'] },
};

/**
 * All that an editor may do with a page of the site, as far as the table allows it: write and review. What readers see of the institute's own pages, and when one
 * comes or goes, is for administrators, like the menus that lead there.
 */
export const PAGE_VERBS_OF_EDITORS: readonly WorkVerb[] = [
  ...(['see', 'edit', 'submit', 'withdrawSubmission', 'requestChanges', 'approve', 'comment'] as const),
  'sharePreview',
];

/** Whether the role may do it in this state. */
export function isPermitted(role: PieceRole | null, verb: WorkVerb, state: WorkState): boolean {
  return role !== null && PERMISSIONS[verb][role].includes(state);
}

/** Whether the role may do it in any state. */
export function isEverPermitted(role: PieceRole | null, verb: WorkVerb): boolean {
  return role !== null && PERMISSIONS[verb][role].length > 0;
}

/** What decides the state of the work on an edition. */
export interface Work {
  /** `changed` is published, with changes that readers do not see yet. */
  state: 'draft' | 'published' | 'changed' | 'unpublished';
  stage: ReviewStage;
  isArchived: boolean;
  isTrashed: boolean;
}

const STATE_OF: Record<Work['state'], WorkState> = {
  draft: 'draft',
  published: 'published',
  changed: 'published',
  unpublished: 'withdrawn',
};

/**
 * Where the work stands for somebody. While a change of what readers have seen is reviewed, editors see how far that is; for the author the
 * piece stays what readers see, because only editors change it.
 */
export function workState(role: PieceRole | null, { state, stage, isArchived, isTrashed }: Work): WorkState {
  if (isTrashed) return 'trash';
  if (isArchived) return 'archived';
  if (stage === 'draft' || (role === 'author' && state !== 'draft')) return STATE_OF[state];
  return stage;
}
