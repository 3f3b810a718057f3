import { describe, expect, it } from 'vitest';
import { isChosen, NO_OPTIONS } from './bulk-options';
import { BULK_ACTS } from './bulk-plan';

describe('An editor who asks for a review of several pieces', () => {
  it('cannot go on without a reviewer, whatever day is chosen', () => {
    expect(isChosen('reviewer', NO_OPTIONS)).toBe(false);
    expect(isChosen('reviewer', { ...NO_OPTIONS, dueOn: '2026-12-01' })).toBe(false);
    expect(isChosen('reviewer', { ...NO_OPTIONS, reviewerId: 'daniel' })).toBe(true);
  });

  it('cannot add a topic without one either, and needs to choose nothing for the other acts', () => {
    expect(isChosen('topic', { ...NO_OPTIONS, reviewerId: 'daniel' })).toBe(false);
    expect(isChosen('topic', { ...NO_OPTIONS, topicId: 'ports' })).toBe(true);
    expect(BULK_ACTS.filter((act) => !isChosen(act, NO_OPTIONS))).toEqual(['topic', 'reviewer']);
  });
});
