import { replyToError } from '@/app/studio/reply';
import { requireSignedIn } from '@/app/studio/session';
import { STATUS } from '@/lib/errors';
import { countUnread } from '@/lib/notifications/list-notifications';

/** How many notifications of the signed-in user are unread. Pages ask by themselves, also while nobody sits in front of them. */
export async function GET(): Promise<Response> {
  try {
    const { actor } = await requireSignedIn({ isUse: false });
    const { count } = await countUnread(actor);
    return Response.json({ count }, { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    const refused = await replyToError(error);
    return Response.json(refused, { status: refused.code === 'bug' ? 500 : STATUS[refused.code] });
  }
}
