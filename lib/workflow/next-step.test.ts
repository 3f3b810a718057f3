import { expect, it } from 'vitest';
import { nextStep, type Situation } from './next-step';

const WRITING: Situation = {
  ...{ state: 'draft', stage: 'draft', isArchived: false, isTrashed: false, twoPeople: false },
  ...{ isEditor: false, hasReviewer: false, isOwnText: true, isChangedSince: false },
  ...{ isInRelease: false, isScheduled: false },
};

it('An author is told to submit a draft, and no more once it waits in a release', () => {
  expect(nextStep(WRITING)).toBe('author.draft');
  expect(nextStep({ ...WRITING, isInRelease: true })).toBeNull();
});

it.each([
  ['an approved text', { stage: 'approved' }],
  ['a withdrawn text', { state: 'unpublished' }],
  ['a draft that an editor sees', { isEditor: true }],
] as const)('Nothing is said beside the release of %s', (_what, more) => {
  expect(nextStep({ ...WRITING, ...more })).not.toBeNull();
  expect(nextStep({ ...WRITING, ...more, isInRelease: true })).toBeNull();
});

it.each([
  ['a draft that its author wrote', {}],
  ['an approved text', { stage: 'approved' }],
  ['a withdrawn text', { state: 'unpublished', isEditor: true }],
  ['a draft that an editor sees', { isEditor: true, twoPeople: true }],
] as const)('Nothing is said beside the moment at which readers get %s', (_what, more) => {
  expect(nextStep({ ...WRITING, ...more })).not.toBeNull();
  expect(nextStep({ ...WRITING, ...more, isScheduled: true })).toBeNull();
});

it.each([
  ['is read by a reviewer', { stage: 'in_review' }, 'author.in_review_anybody'],
  ['is to be changed', { stage: 'changes_requested' }, 'author.changes_requested'],
  [
    'was changed since it was approved',
    { stage: 'approved', isChangedSince: true, isEditor: true },
    'editor.approvedChanged',
  ],
  ['is seen by readers already', { state: 'published' }, 'author.published'],
] as const)('A text in a release or with a moment that %s has a next step of its own', (_how, more, step) => {
  expect(nextStep({ ...WRITING, ...more, isInRelease: true })).toBe(step);
  expect(nextStep({ ...WRITING, ...more, isScheduled: true })).toBe(step);
});
