'use client';

import { UploadButtons } from '@/components/media/uploads/upload-buttons';
import { useUploads } from '@/components/media/uploads/use-uploads';

/** Adds files to the library. */
export function UploadToLibrary() {
  const { add } = useUploads();
  return <UploadButtons primary onFiles={(files) => add(files)} />;
}
