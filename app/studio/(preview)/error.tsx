'use client';

import { Outage, useOutageLanguages } from '@/components/studio/outage';

export default function PreviewError({ error }: { error: Error & { digest?: string } }) {
  return <Outage languages={useOutageLanguages()} digest={error.digest} />;
}
