/**
 * The actor of audit events that an unauthenticated visitor causes, such as a failed sign-in. It is no `Actor`: policies
 * and verbs do not accept it.
 */
export const UNKNOWN_VISITOR = { userId: null, role: 'visitor' } as const;

export type UnknownVisitor = typeof UNKNOWN_VISITOR;
