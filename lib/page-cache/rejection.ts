export const REJECTION_REASONS = [
  ...(['queue full', 'timeout', 'client disconnected', 'database away', 'application away'] as const),
];
export type RejectionReason = (typeof REJECTION_REASONS)[number];

export type RejectionCounts = Record<RejectionReason, number>;

export function noRejections(): RejectionCounts {
  return Object.fromEntries(REJECTION_REASONS.map((reason) => [reason, 0])) as RejectionCounts;
}

/** The page itself is not at fault: it was not rendered now, and a later request may succeed. */
export class Rejection extends Error {
  constructor(readonly reason: RejectionReason) {
    super(reason);
    this.name = 'Rejection';
  }
}

export const isDisconnection = (error: unknown): boolean =>
  error instanceof Rejection && error.reason === 'client disconnected';
