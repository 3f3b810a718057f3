import { AsyncLocalStorage } from 'node:async_hooks';
import type { UserActor } from '@/lib/auth/types';

interface UploadContext {
  actor: UserActor;
  /** What the server of uploads was told by one of our functions, before it made an answer of its own of it. */
  error: unknown;
}

const storage = new AsyncLocalStorage<UploadContext>();

/** Runs the server of uploads for somebody. Throws what our functions threw in it. */
export async function withUploadContext(
  actor: UserActor,
  answer: () => Promise<Response>,
): Promise<Response> {
  const context: UploadContext = { actor, error: null };
  const response = await storage.run(context, answer);
  if (context.error) throw context.error;
  return response;
}

export function uploadContext(): UploadContext {
  const context = storage.getStore();
  if (!context) throw new Error('No upload is being answered');
  return context;
}
