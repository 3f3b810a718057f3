import { describe, expect, it } from 'vitest';
import { isEverPermitted, isPermitted, PIECE_ROLES, WORK_STATES, WORK_VERBS, workState } from './permissions';

/**
 * The whole matrix, written out a second time: one line for each verb, one column for each state in the order of WORK_STATES, with the
 * initials of those who may.
 */
const MATRIX: Record<(typeof WORK_VERBS)[number], string> = {
  //              draft published withdrawn trash
  see: '            aed   aed       aed       aed',
  duplicate: '      aed   aed       aed       -',
  edit: '           aed   ed        ed        -',
  publish: '        ed    ed        ed        -',
  unpublish: '      ed    ed        ed        -',
  putIntoTrash: '   aed   ed        ed        -',
  takeOutOfTrash: ' -     -         -         aed',
  purge: '          -     -         -         d',
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
  it.each([
    [{ state: 'draft', isTrashed: false }, 'draft'],
    [{ state: 'published', isTrashed: false }, 'published'],
    [{ state: 'changed', isTrashed: false }, 'published'],
    [{ state: 'unpublished', isTrashed: false }, 'withdrawn'],
    [{ state: 'unpublished', isTrashed: true }, 'trash'],
  ] as const)('of %j is %s', (work, expected) => {
    expect(workState(work)).toBe(expected);
  });
});
