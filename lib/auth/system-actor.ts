import type { SystemActor } from './types';

/**
 * Acts for jobs and for the operator's commands. It may do what an administrator does with content, and may not manage
 * accounts through the policies; the operator's own commands for accounts ask no policy.
 */
export const SYSTEM_ACTOR: SystemActor = { userId: null, role: 'system', sessionId: null };
