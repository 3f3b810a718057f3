export type RejectionReason =
  | 'queue full'
  | 'timeout'
  | 'client disconnected'
  | 'database away'
  | 'application away';

/** The page itself is not at fault: it was not rendered now, and a later request may succeed. */
export class Rejection extends Error {
  constructor(readonly reason: RejectionReason) {
    super(reason);
    this.name = 'Rejection';
  }
}
