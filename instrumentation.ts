import type { Instrumentation } from 'next';

/**
 * Logs once what a page, action or handler threw; the person sees its digest. Failures of the database are counted where they occur
 * (lib/database/record-database-failure.ts), and an action that could not be read is the client's mistake: neither is worth a
 * stack trace.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // Imported here, because Next loads this file for every runtime, and the log needs Node.
  const [{ log }, { loggedPath }, { recordRenderFault }, { recordDatabaseFailure }, { currentOutcome }] =
    await Promise.all([
      import('@/lib/log'),
      import('@/lib/http/logged-path'),
      import('@/lib/rendering/render-faults'),
      import('@/lib/database/record-database-failure'),
      import('@/lib/request-outcome'),
    ]);
  recordRenderFault(request.path, error);
  if (recordDatabaseFailure(error)) return;
  const { method } = request;
  const url = loggedPath(request.path);
  if (context.routeType === 'action' && currentOutcome()?.hasCalledAction === false) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ reason, method, url }, 'A server action could not be read');
    return;
  }
  // The front process gives one to each request when REQUEST_LOG is on.
  const requestId = request.headers['x-request-id'];
  const digest = error instanceof Error ? Reflect.get(error, 'digest') : undefined;
  log.error(
    { err: error, digest, requestId, method, url, route: context.routePath },
    'A page or an action failed',
  );
};
