import { AsyncLocalStorage } from 'node:async_hooks';
import type { UserActor } from '@/lib/auth/types';
import { forgetUpload } from './forget-upload';

interface UploadContext {
  actor: UserActor;
  /** What the server of uploads was told by one of our functions, before it made an answer of its own of it. */
  error: unknown;
  /** The upload that this request has begun. */
  begun: string | null;
}

const storage = new AsyncLocalStorage<UploadContext>();

/**
 * Runs the server of uploads for somebody. Throws what our functions threw in it. An upload that failed while it was begun is forgotten: nobody knows
 * its address, and it would count among those that its owner has not finished.
 */
export async function withUploadContext(
  actor: UserActor,
  answer: () => Promise<Response>,
): Promise<Response> {
  const context: UploadContext = { actor, error: null, begun: null };
  const response = await storage.run(context, answer);
  if (!context.error) return response;
  if (context.begun) await forgetUpload(context.begun);
  throw context.error;
}

export function uploadContext(): UploadContext {
  const context = storage.getStore();
  if (!context) throw new Error('No upload is being answered');
  return context;
}
