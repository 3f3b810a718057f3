'use client';

import { PageFailure } from '@/components/studio/page-failure';

export default function AuthError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <PageFailure digest={error.digest} retry={reset} />;
}
