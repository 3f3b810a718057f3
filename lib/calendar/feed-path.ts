export const feedPath = (token: string): string => `/calendar/${token}.ics`;
