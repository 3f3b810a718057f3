/**
 * The actor of audit events that an unauthenticated visitor causes, such as a failed sign-in. It is no `Actor`: policies
 * and verbs do not accept it.
 */
export const UNKNOWN_VISITOR = { userId: null, role: 'visitor' } as const;

/** What the data of their events says, because they are stored without an actor, as those of the system are. */
export const BY_VISITOR = 'byVisitor';

export type UnknownVisitor = typeof UNKNOWN_VISITOR;
