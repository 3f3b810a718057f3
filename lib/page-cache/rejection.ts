/** Too many wait already; the time is up; or whoever wanted it has left. */
export type Reason = 'crowded' | 'late' | 'unwanted';

/** Nothing is wrong with the page: it could not be made just now. */
export class Rejection extends Error {
  constructor(readonly reason: Reason) {
    super(`not now: ${reason}`);
    this.name = 'Rejection';
  }
}
