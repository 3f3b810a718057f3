/** What somebody is to a piece. An author is one to the pieces that they created; of those of others they know nothing. */
export const PIECE_ROLES = ['author', 'editor', 'admin'] as const;
export type PieceRole = (typeof PIECE_ROLES)[number];

/** Where the work on an edition stands. Trash comes before everything else, because nothing is done there. */
export const WORK_STATES = ['draft', 'published', 'withdrawn', 'trash'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** What can be done with an edition, or with the whole piece. */
export const WORK_VERBS = [
  'see',
  'duplicate',
  'edit',
  'publish',
  'unpublish',
  'putIntoTrash',
  'takeOutOfTrash',
  'purge',
] as const;
export type WorkVerb = (typeof WORK_VERBS)[number];

type Permissions = Record<WorkVerb, Record<PieceRole, readonly WorkState[]>>;

const OPEN: readonly WorkState[] = ['draft', 'published', 'withdrawn'];
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
  duplicate: everybody(OPEN),
  // What readers have seen is changed by editors only.
  edit: { ...editors(OPEN), author: ['draft'] },
  publish: editors(OPEN),
  unpublish: editors(OPEN),
  putIntoTrash: { ...editors(OPEN), author: ['draft'] },
  takeOutOfTrash: everybody(['trash']),
  purge: { author: NONE, editor: NONE, admin: ['trash'] },
};

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
  isTrashed: boolean;
}

const STATE_OF: Record<Work['state'], WorkState> = {
  draft: 'draft',
  published: 'published',
  changed: 'published',
  unpublished: 'withdrawn',
};

export function workState({ state, isTrashed }: Work): WorkState {
  return isTrashed ? 'trash' : STATE_OF[state];
}
