import type { Instrumentation } from 'next';

/** Logs once what a page, action or handler threw; the person sees its digest. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // Imported here, because Next loads this file for every runtime, and the log needs Node.
  const [{ log }, { recordRenderFault }] = await Promise.all([
    import('@/lib/log'),
    import('@/lib/rendering/render-faults'),
  ]);
  recordRenderFault(request.path, error);
  const digest = error instanceof Error ? Reflect.get(error, 'digest') : undefined;
  log.error(
    { err: error, digest, method: request.method, url: request.path, route: context.routePath },
    'A page or an action failed',
  );
};
