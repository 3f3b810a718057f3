import { ReadableStream, TextEncoderStream } from 'node:stream/web';
import { auditFilter } from '@/app/studio/audit-query';
import { replyToError } from '@/app/studio/reply';
import { requireSignedIn } from '@/app/studio/session';
import { exportEvents, exportFilter, recordExport } from '@/lib/audit-log/export-events';
import { permit, STATUS } from '@/lib/errors';
import { contentDisposition } from '@/lib/media/serving/content-disposition';
import { transaction } from '@/lib/transaction';
import { isAskedHere } from './is-asked-here';

/** The audit log as an address of it filters it, as a file that is sent while it is read. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { actor, user } = await requireSignedIn();
    permit(isAskedHere(request));
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const filter = exportFilter(auditFilter(query));
    await transaction((tx) => recordExport(tx, actor, filter));
    const lines = exportEvents(actor, filter, user.interfaceLocale);
    return new Response(
      ReadableStream.from(lines).pipeThrough(new TextEncoderStream()) as unknown as BodyInit,
      {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': contentDisposition('attachment', `audit-${filter.from}-${filter.to}.csv`),
          'Cache-Control': 'no-store',
        },
      },
    );
  } catch (error) {
    const refused = await replyToError(error);
    return Response.json(refused, { status: refused.code === 'bug' ? 500 : STATUS[refused.code] });
  }
}
