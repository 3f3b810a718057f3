import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { studioMetadata } from '@/app/studio/studio-metadata';
import { visitorPageLocale } from '@/app/studio/visitor-page-locale';
import { StudioDocument } from '@/components/studio/studio-document';

export const generateMetadata = studioMetadata;

/** The layout of the pages outside the newsroom: signing in and setting a password. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const locale = await visitorPageLocale();
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    <StudioDocument locale={locale} nonce={nonce}>
      {children}
    </StudioDocument>
  );
}
