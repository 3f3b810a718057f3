export const previewPath = (token: string): string => `/preview/${token}`;
