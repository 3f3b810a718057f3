import { describe, expect, it } from 'vitest';
import { isEverPermitted, isPermitted, PIECE_ROLES, WORK_STATES, WORK_VERBS, workState } from './permissions';

/**
 * The whole matrix, written out a second time: one line for each verb, one column for each state in the order of WORK_STATES, with the
 * initials of those who may.
 */
const MATRIX: Record<(typeof WORK_VERBS)[number], string> = {
  //                   draft review changes approved published withdrawn archived trash
  see: 'aed   aed    aed     aed      aed       aed       aed      aed',
  duplicate: 'aed   aed    aed     aed      aed       aed       aed      -',
  edit: 'aed   ed     aed     ed       ed        ed        -        -',
  submit: 'aed   -      aed     ed       ed        ed        -        -',
  withdrawSubmission: '-     aed    -       -        -         -         -        -',
  requestChanges: '-     ed     -       ed       -         -         -        -',
  approve: '-     ed     -       -        -         -         -        -',
  assignReviewer: 'ed    ed     ed      ed       ed        ed        -        -',
  comment: 'aed   aed    aed     aed      aed       aed       -        -',
  sharePreview: 'aed   aed    aed     aed      aed       aed       aed      -',
  publish: 'ed    ed     ed      ed       ed        ed        -        -',
  unpublish: 'ed    ed     ed      ed       ed        ed        ed       -',
  chooseVersions: 'd     d      d       d        d         d         d        -',
  setSourceLocale: 'ed    ed     ed      ed       ed        ed        -        -',
  assignTranslator: 'ed    ed     ed      ed       ed        ed        -        -',
  archive: 'ed    ed     ed      ed       ed        ed        -        -',
  takeOutOfArchive: '-     -      -       -        -         -         ed       -',
  putIntoTrash: 'aed   ed     aed     ed       ed        ed        -        -',
  takeOutOfTrash: '-     -      -       -        -         -         -        aed',
  purge: '-     -      -       -        -         -         -        d',
};

const INITIALS = { author: 'a', editor: 'e', admin: 'd' } as const;

describe.each(PIECE_ROLES)('For an %s', (role) => {
  describe.each(WORK_VERBS)('%s', (verb) => {
    const cells = MATRIX[verb].trim().split(/\s+/);

    it.each(WORK_STATES.map((state, column) => [state, cells[column] ?? ''] as const))(
      'is permitted or not in the state %s',
      (state, cell) => {
        expect(isPermitted(role, verb, state)).toBe(cell.includes(INITIALS[role]));
      },
    );
  });
});

describe('Somebody who is nothing to a piece', () => {
  it.each(WORK_VERBS)('may never %s', (verb) => {
    expect(isEverPermitted(null, verb)).toBe(false);
    for (const state of WORK_STATES) expect(isPermitted(null, verb, state)).toBe(false);
  });
});

describe('The state of the work', () => {
  const open = { stage: 'draft', isArchived: false, isTrashed: false } as const;

  it.each([
    [{ ...open, state: 'draft' }, 'draft'],
    [{ ...open, state: 'published' }, 'published'],
    [{ ...open, state: 'changed' }, 'published'],
    [{ ...open, state: 'unpublished' }, 'withdrawn'],
    [{ ...open, state: 'draft', stage: 'in_review' }, 'in_review'],
    [{ ...open, state: 'published', isArchived: true }, 'archived'],
    [{ ...open, state: 'draft', stage: 'approved', isArchived: true }, 'archived'],
    [{ ...open, state: 'unpublished', isArchived: true, isTrashed: true }, 'trash'],
  ] as const)('of %j is %s for everybody', (work, expected) => {
    for (const role of PIECE_ROLES) expect(workState(role, work)).toBe(expected);
  });

  it.each(['in_review', 'changes_requested', 'approved'] as const)(
    'of a change of what readers see that is %s is that for editors, and published for the author',
    (stage) => {
      const work = { ...open, state: 'changed', stage } as const;
      expect(PIECE_ROLES.map((role) => workState(role, work))).toEqual(['published', stage, stage]);
    },
  );
});
